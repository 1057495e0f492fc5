import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { open, page, type Answer } from "#app/http/guard.server.ts";
import { shellOf } from "#app/http/shell.server.ts";
import { directionOf, intlTagOf, tagOf } from "#app/i18n/text.ts";
import { answerIn } from "#app/ui/answer.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { useNonce } from "#app/ui/nonce.ts";
import { KeptTexts } from "#app/ui/kept-texts.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, ShellProvider, type Shell } from "#app/ui/shell.tsx";
import { ReadingProvider, useText, type Reading } from "#app/ui/text.tsx";
import { useView, useViewOf } from "#app/ui/view.ts";
import styles from "./app.css?url";

export const links = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/mark.svg", type: "image/svg+xml" },
];

export const loader = page({ access: open }, ({ request, house, present }) => shellOf(request, house, present));

function Document({ shell, reading, children }: { shell: Shell; reading: Reading; children: ReactNode }) {
  const nonce = useNonce();
  const hydrated = useMatches().some(
    ({ handle }) => typeof handle === "object" && handle !== null && "hydrate" in handle,
  );
  return (
    <html lang={tagOf(reading.locale)} dir={directionOf(reading.locale)} data-formats={intlTagOf(reading.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
        <script src="/enhance.js" defer nonce={nonce} />
      </head>
      <body>
        <ReadingProvider value={reading}>
          <ShellProvider value={shell}>{children}</ShellProvider>
        </ReadingProvider>
        {hydrated && <ScrollRestoration nonce={nonce} />}
        {hydrated && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  const { shell, reading } = useView<typeof loader>();
  return (
    <Document shell={shell} reading={reading}>
      <Outlet />
    </Document>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useViewOf<typeof loader>("root");
  const status = isRouteErrorResponse(error) ? error.status : 503;
  const whole = data ?? {
    shell: { demonstration: false, viewer: null, nav: [], path: "/", flash: null, formKey: "" },
    reading: { locale: "en" as const, zone: "America/New_York", now: 0 },
  };
  return (
    <Document shell={{ ...whole.shell, flash: null }} reading={whole.reading}>
      {isRouteErrorResponse(error) && isAnswer(error.data) ? (
        <RefusedForm answer={error.data} path={whole.shell.path} />
      ) : (
        <Failure status={status} />
      )}
    </Document>
  );
}

function Failure({ status }: { status: number }) {
  const { t } = useText();
  const kind =
    status === 404 ? "404" : status === 403 ? "403" : status === 400 ? "400" : status === 405 ? "405" : "503";
  return (
    <Page title={t(`failure.${kind}.title`)}>
      <Refusal title={t(`failure.${kind}.title`)} action={<LinkButton href="/">{t("failure.home")}</LinkButton>}>
        {t(`failure.${kind}.text`)}
      </Refusal>
    </Page>
  );
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === "object" && value !== null && ("refusal" in value || "errors" in value);

/** A form was refused whose page is not open at present: what was said to it, and all that was typed, to be copied. */
function RefusedForm({ answer, path }: { answer: Answer; path: string }) {
  const { t } = useText();
  const process = /^\/processes\/[0-9a-z]+/.exec(path)?.[0];
  const said = answerIn(t, answer);
  // The fields are not on this page, so the errors are the form's as a whole.
  const errors =
    said.errors && Object.fromEntries(Object.entries(said.errors).map(([name, text]) => [`_${name}`, text]));
  return (
    <Page title={t("failure.refused.title")}>
      <Refused answer={{ ...said, errors }} />
      <KeptTexts values={answer.values} stored={answer.stored} />
      <LinkButton href={process ?? "/"}>{t(process ? "failure.refused.process" : "failure.home")}</LinkButton>
    </Page>
  );
}
