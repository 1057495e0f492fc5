import { ClosedForm } from "./closed-form.tsx";
import { LinkButton } from "./button.tsx";
import { EmptyState } from "./empty.tsx";
import { Page } from "./shell.tsx";
import { useText } from "./text.tsx";

/** In the place of a page of times: the two do not work together yet, or any more, or one has left, so nobody's hours are shown. */
export function BookingClosed({
  title,
  form,
  matchId,
  mentor,
  gone,
}: {
  title: string;
  form: string;
  matchId: string;
  mentor: string;
  gone: boolean;
}) {
  const { t } = useText();
  return (
    <Page
      title={title}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: `/matches/${matchId}`, label: mentor },
      ]}
    >
      <ClosedForm name={form} />
      <EmptyState title={t("decision.notNow")} action={<LinkButton href={`/matches/${matchId}`}>{mentor}</LinkButton>}>
        {t(gone ? "booking.otherGone" : "booking.notActive")}
      </EmptyState>
    </Page>
  );
}
