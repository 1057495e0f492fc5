import type { ReactNode } from "react";
import type { showSession } from "#app/services/mentoring/show-session.server.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import { useAnswer } from "./answer.ts";
import { LinkButton } from "./button.tsx";
import { ClosedForm } from "./closed-form.tsx";
import { EmptyState } from "./empty.tsx";
import { Actions, Fields, WhoSees } from "./form.tsx";
import { Card } from "./layout.tsx";
import { Refused } from "./refused.tsx";
import { Page, PostForm } from "./shell.tsx";
import { StatusMark, type StatusKind } from "./status.tsx";
import { useText } from "./text.tsx";
import { zoneCity } from "./zone.ts";

export type SessionView = NonNullable<Awaited<ReturnType<typeof showSession>>> & { readonly matchId: string };

/** The kind of mark that a state of a session is shown by. */
export const sessionKinds: Readonly<Record<SessionView["state"], StatusKind>> = {
  requested: "waiting",
  booked: "info",
  held: "met",
  noShow: "reason",
  declined: "notStarted",
  lapsed: "notStarted",
  cancelled: "notStarted",
};

/** A page about one session; the crumbs lead back to it and to the pair. */
export function SessionPage({
  view,
  title,
  recorded,
  children,
}: {
  view: SessionView;
  title?: string;
  recorded?: boolean;
  children: ReactNode;
}) {
  const { t } = useText();
  const named = t("mentoringSession.title", { number: view.number });
  return (
    <Page
      recorded={recorded}
      title={title ?? named}
      meta={[t("booking.with", { name: view.with })]}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: `/matches/${view.matchId}`, label: view.with },
        ...(title === undefined ? [] : [{ href: `/matches/${view.matchId}/sessions/${view.id}`, label: named }]),
      ]}
    >
      {children}
    </Page>
  );
}

/** When a session is, in both zones, and how it stands. */
export function SessionFacts({ view }: { view: SessionView }) {
  const { t, locale, now, dateTime } = useText();
  const zones = [...new Set([view.zones.mentee, view.zones.mentor])];
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {zones.map((zone) => {
          const { time, date } = formatsOf(locale, zone, now);
          return [
            <dt key={`${zone}t`}>{zoneCity(zone)}</dt>,
            <dd key={zone}>
              <strong className="text-[1.0625rem]">
                {time(view.startsAt)}–{time(view.endsAt)}
              </strong>
              <span className="text-ink-muted block text-sm">{date(view.startsAt)}</span>
            </dd>,
          ];
        })}
      </dl>
      <p className="mt-3">
        <StatusMark kind={sessionKinds[view.state]}>
          {view.cancelledAs === "crisis"
            ? t("mentoringSession.crisis")
            : view.missedBy
              ? t(`mentoringSession.missed.${view.missedBy}`)
              : t(`mentoringSession.state.${view.state}`)}
        </StatusMark>
        {view.answerDueAt !== null && (
          <span className="text-ink-muted block text-sm">
            {t("mentoringSession.due", { when: dateTime(view.answerDueAt) })}
          </span>
        )}
      </p>
      {view.channel && (
        <p className="mt-3">
          <span className="block font-semibold">{t("booking.channel")}</span>
          <span className="text-ink-muted">{view.channel}</span>
        </p>
      )}
    </>
  );
}

/** A card with when a session is, and below it a form about it. */
function SessionCard({ view, children }: { view: SessionView; children: ReactNode }) {
  return (
    <Card>
      <div className="border-line mb-5 border-b pb-5">
        <SessionFacts view={view} />
      </div>
      {children}
    </Card>
  );
}

/** What stands on the page of an act while it is open to the reader; else what a late post was answered, and why it is closed. */
export function SessionAct({
  view,
  act,
  children,
}: {
  view: SessionView;
  act: keyof SessionView["closed"];
  children: ReactNode;
}) {
  const { t } = useText();
  const why = view.closed[act];
  if (why === null) return children;
  return (
    <>
      <ClosedForm name={act} />
      <EmptyState title={t("decision.notNow")}>{t(why)}</EmptyState>
      <p className="mt-4">
        <LinkButton href={`/matches/${view.matchId}/sessions/${view.id}`}>{t("common.back")}</LinkButton>
      </p>
    </>
  );
}

/** The form of an act on a session, named as the act: when it is, the fields, who sees it and the way back. */
export function SessionForm({
  view,
  act,
  version,
  above,
  whoSees,
  buttons,
  children,
}: {
  view: SessionView;
  act: keyof SessionView["closed"];
  version?: number;
  above?: ReactNode;
  whoSees: ReactNode;
  buttons: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useText();
  const answer = useAnswer(act);
  return (
    <SessionAct view={view} act={act}>
      <Refused answer={answer} />
      <SessionCard view={view}>
        {above}
        <PostForm name={act} {...(version === undefined ? {} : { version })}>
          <Fields>
            {children}
            <WhoSees>{whoSees}</WhoSees>
            <Actions>
              {buttons}
              <LinkButton href={`/matches/${view.matchId}/sessions/${view.id}`}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </PostForm>
      </SessionCard>
    </SessionAct>
  );
}

/** The way to give feedback on a session that took place, or that it was given. */
export function SessionFeedbackCard({ view, href }: { view: SessionView; href: string }) {
  const { t } = useText();
  if (view.closed.feedback && !view.feedback) return null;
  return (
    <Card title={t("feedback.title")}>
      {view.feedback ? <p>{t("feedback.given")}</p> : <LinkButton href={href}>{t("feedback.give")}</LinkButton>}
    </Card>
  );
}
