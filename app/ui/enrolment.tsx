import { Actions, CodeField, Fields, WhoSees, type FormErrors } from "./form.tsx";
import { Button } from "./button.tsx";
import { useText } from "./text.tsx";

/** The parts of an enrolment: the QR code, the secret as text, the field for the first code. Stands inside a form. */
export function EnrolmentFields({
  secret,
  uri,
  qr,
  intro,
  errors,
}: {
  secret: string;
  uri: string;
  qr: { size: number; path: string };
  intro: string;
  errors?: FormErrors;
}) {
  const { t } = useText();
  const quiet = 4;
  const side = qr.size + 2 * quiet;
  return (
    <Fields>
      <p>{intro}</p>
      <ol className="list-decimal space-y-5 ps-6">
        <li>
          <p>{t("factor.enrol.first")}</p>
          <svg
            role="img"
            aria-label={t("factor.enrol.qr")}
            viewBox={`0 0 ${side} ${side}`}
            className="border-line mt-2 size-52 max-w-full rounded-md border"
            shapeRendering="crispEdges"
          >
            {/* Black on white in the dark too: readers of codes ask for it. */}
            <rect width={side} height={side} fill="#fff" />
            <path transform={`translate(${quiet} ${quiet})`} d={qr.path} fill="#000" />
          </svg>
          <p className="mt-3">{t("factor.enrol.orType")}</p>
          <p className="mt-1">
            <span className="sr-only">{t("factor.enrol.secret")} </span>
            <code dir="ltr" className="border-line bg-sunken inline-block rounded-md border px-2.5 py-1.5 break-words">
              {secret}
            </code>
          </p>
          <p className="mt-2">
            <a href={uri}>{t("factor.enrol.open")}</a>
          </p>
        </li>
        <li>
          <p className="mb-2">{t("factor.enrol.second")}</p>
          <CodeField name="code" label={t("factor.code.label")} errors={errors} />
        </li>
      </ol>
      <WhoSees>{t("factor.enrol.whoSees")}</WhoSees>
      <Actions>
        <Button kind="primary">{t("factor.enrol.act")}</Button>
      </Actions>
    </Fields>
  );
}
