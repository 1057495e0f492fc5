import { notFound, open, page } from "#app/http/guard.server.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, Fields, Form, TextField } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { mailOf } from "#db/queries/mail.server.ts";
import { mailboxOfVisitor } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

const reads = systemViewer("a visitor of the demonstration has no account to read mail by");

/**
 * The mail that one would have got: the own one where someone is signed in; a visitor, who may be invited or may have
 * forgotten a password, names the address.
 */
export const loader = page({ access: open }, async ({ house, viewer, url }) => {
  if (!house.config.demonstration) throw notFound();
  const address = (url.searchParams.get("address") ?? "").trim().toLowerCase().slice(0, 200);
  const mailbox = viewer
    ? viewer.accountId
    : address === ""
      ? null
      : await mailboxOfVisitor(reads, house.store, address);
  const mails = mailbox === null ? [] : await mailOf(viewer ?? reads, house.store, mailbox);
  return { signedIn: Boolean(viewer), address, mails };
});

export const meta = titled("nav.mail");

export default function Mail() {
  const { signedIn, address, mails } = useView<typeof loader>();
  const { t, dateTime } = useText();
  return (
    <Page title={t("nav.mail")} meta={[t(signedIn ? "people.mail.own" : "people.mail.visitor")]}>
      {!signedIn && (
        <Form method="get">
          <Fields>
            <TextField
              name="address"
              type="email"
              inputMode="email"
              label={t("people.email")}
              initial={address}
              width="medium"
            />
            <Actions>
              <Button>{t("people.mail.show")}</Button>
              <a href="/sign-in">{t("people.signIn.title")}</a>
            </Actions>
          </Fields>
        </Form>
      )}
      <div className="mt-6 max-w-[44rem] space-y-4">
        {mails.length === 0 && (signedIn || address !== "") && (
          <EmptyState title={t("people.mail.empty")}>{t("people.mail.emptyText")}</EmptyState>
        )}
        {mails.map((mail) => (
          <Card key={mail.id} title={mail.subject} aside={dateTime(mail.sentAt)}>
            <MailText text={mail.body} />
          </Card>
        ))}
      </div>
    </Page>
  );
}

/** A plain text with its links as paths of this site: the demonstration may be reached under another address. */
function MailText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return (
    <p className="break-words whitespace-pre-line">
      {parts.map((part, index) =>
        /^https?:\/\//.test(part) && URL.canParse(part) ? (
          <a key={index} href={new URL(part).pathname}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
