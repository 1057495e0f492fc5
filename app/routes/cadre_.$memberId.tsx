import type { ReactNode } from "react";
import { notFound, page, roles } from "#app/http/guard.server.ts";
import { erasesOn, erasureNear } from "#app/domain/cadre/erasure.ts";
import { cadreReaders } from "#app/domain/cadre/standing.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PoolChip, ReadinessMark, useName, WindowText } from "#app/ui/cadre.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { Card, Columns, Section } from "#app/ui/layout.tsx";
import { Coarse } from "#app/ui/nomination-state.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView, type ViewOf } from "#app/ui/view.ts";
import { cadreRecord } from "#db/queries/cadre-record.server.ts";
import { cadreChoices } from "#db/queries/cadre.server.ts";
import { allStates } from "#db/queries/nominations.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles(...cadreReaders), params: ["memberId"] },
  async ({ viewer, house, params, now, reads }) => {
    const today = dayOf(now);
    const record = await cadreRecord(viewer, house.store, params.memberId!, today);
    if (!record) throw notFound();
    // The version moves with fields that a State does not read: its reading carries none.
    reads("cadreMember", record.id, record.side === "state" ? null : record.version);
    const { personId: _person, version: _version, targets, ...shown } = record;
    const { postTypes } = await cadreChoices(viewer, house.store);
    const states = new Map((await allStates(viewer, house.store)).map(({ id, name }) => [id, name]));
    return {
      ...shown,
      today,
      sponsor: record.sponsoringState === null ? null : (states.get(record.sponsoringState) ?? record.sponsoringState),
      nationalities: record.whole?.nationalities.map((id) => states.get(id) ?? id) ?? null,
      targets: postTypes.filter(({ id }) => targets.includes(id)).map(({ name }) => name),
    };
  },
);
export const meta = titled<{ name: string }>(({ name }) => ({ key: "cadre.titled", values: { name } }));

type View = ViewOf<typeof loader>;

export default function Member() {
  const member = useView<typeof loader>();
  const { t, date } = useText();
  const say = useName();
  const base = `/cadre/${member.id}`;
  const writes = member.side === "manager";
  const change = (page: string, label: string) => (writes ? <a href={`${base}/${page}`}>{label}</a> : undefined);
  return (
    <Page
      recorded
      title={member.name}
      crumbs={[{ href: "/cadre", label: t("nav.cadre") }]}
      meta={[
        t(`track.${member.track}`),
        ...(member.rank ? [say(member.rank)] : []),
        ...(member.level ? [member.level] : []),
        member.sponsor ?? t("cadre.noSponsor"),
      ]}
      actions={writes && <LinkButton href={`${base}/edit`}>{t("cadre.edit")}</LinkButton>}
    >
      <Columns side={<Side member={member} />}>
        <Section title={t("cadre.readiness")} aside={change("readiness", t("cadre.assess"))}>
          <Table
            caption={t("cadre.readiness")}
            captionHidden
            stacked
            columns={[
              { key: "type", label: t("cadre.postType") },
              { key: "level", label: t("cadre.readiness") },
              { key: "day", label: t("cadre.assessedOn") },
              { key: "until", label: t("cadre.holdsUntil") },
              ...(member.whole ? [{ key: "evidence", label: t("cadre.evidence") }] : []),
            ]}
            rows={member.readiness.map((row) => ({
              key: row.postTypeId,
              cells: {
                type: say(row.postType),
                level: <ReadinessMark level={row.level} holds={row.holds} />,
                day: (
                  <>
                    {date(row.assessedOn)}
                    {row.assessor && <span className="text-ink-muted block text-sm">{row.assessor}</span>}
                  </>
                ),
                until: date(row.expiresOn),
                evidence: row.evidence,
              },
            }))}
            empty={t("cadre.noReadiness")}
          />
        </Section>
        <Section title={t("cadre.pools")} aside={change("pools", t("cadre.movePools"))}>
          <Table
            caption={t("cadre.pools")}
            captionHidden
            stacked
            columns={[
              { key: "pool", label: t("cadre.pool") },
              { key: "state", label: t("cadre.state") },
              { key: "admitted", label: t("cadre.admittedOn") },
              { key: "review", label: t("cadre.reviewDueOn") },
              { key: "expires", label: t("cadre.expiresOn") },
            ]}
            rows={member.pools.map((row) => ({
              key: row.poolId,
              cells: {
                pool: (
                  <>
                    {say(row.pool)}
                    {row.reason && (
                      <span className="text-ink-muted block text-sm font-normal">
                        {t("cadre.lastReason", { reason: row.reason })}
                      </span>
                    )}
                  </>
                ),
                state: <PoolChip state={row.state} inDate={row.inDate} />,
                admitted: row.admittedOn ? date(row.admittedOn) : "–",
                review: row.reviewDueOn ? date(row.reviewDueOn) : "–",
                expires: row.expiresOn ? date(row.expiresOn) : "–",
              },
            }))}
            empty={t("cadre.noPools")}
          />
        </Section>
        <Section title={t("cadre.development")} aside={change("development", t("cadre.writeDevelopment"))}>
          <Table
            caption={t("cadre.development")}
            captionHidden
            stacked
            columns={[
              { key: "gap", label: t("cadre.gap") },
              { key: "action", label: t("cadre.action") },
              { key: "owner", label: t("cadre.owner") },
              { key: "due", label: t("cadre.dueOn") },
            ]}
            rows={member.development.map((row) => ({
              key: row.id,
              cells: {
                gap: (
                  <>
                    {row.gap}
                    {row.competency && (
                      <span className="text-ink-muted block text-sm font-normal">{say(row.competency)}</span>
                    )}
                  </>
                ),
                action: row.action,
                owner: row.owner,
                due: row.doneOn ? (
                  <StatusMark kind="met">{t("cadre.doneOnDay", { day: date(row.doneOn) })}</StatusMark>
                ) : row.dueOn < member.today ? (
                  <StatusMark kind="reason">{t("cadre.overdueSince", { day: date(row.dueOn) })}</StatusMark>
                ) : (
                  date(row.dueOn)
                ),
              },
            }))}
            empty={t("cadre.noDevelopment")}
          />
        </Section>
        <Section title={t("cadre.courses")} aside={change("courses", t("cadre.addCourse"))}>
          <Table
            caption={t("cadre.courses")}
            captionHidden
            columns={[
              { key: "course", label: t("cadre.course") },
              { key: "day", label: t("cadre.completedOn") },
            ]}
            rows={member.courses.map((row) => ({
              key: row.id,
              cells: { course: say(row.course), day: date(row.completedOn) },
            }))}
            empty={t("cadre.noCourses")}
          />
        </Section>
        {member.whole && <Whole whole={member.whole} change={change} />}
      </Columns>
    </Page>
  );
}

function Side({ member }: { member: View }) {
  const { t, date, language, list } = useText();
  const say = useName();
  const { whole } = member;
  return (
    <>
      <Card title={t("cadre.availability")}>
        <Definition
          items={[
            {
              key: "window",
              term: t("cadre.window"),
              value: <WindowText from={member.availableFrom} to={member.availableTo} />,
            },
            { key: "release", term: t("cadre.release"), value: t(`release.${member.release}`) },
            ...(whole ? [{ key: "limits", term: t("cadre.dutyLimits"), value: whole.dutyLimits || "–" }] : []),
          ]}
        />
      </Card>
      <Card title={t("nomination.section.person")}>
        <Definition
          items={[
            { key: "sex", term: t("people.sex"), value: t(`people.sex.${member.sex}`) },
            ...(member.nationalities
              ? [{ key: "nationalities", term: t("cadre.nationalities"), value: list(member.nationalities) }]
              : []),
            {
              key: "languages",
              term: t("nomination.part.languages"),
              value: whole
                ? whole.languages.map((row) => (
                    <span key={row.language} className="block">
                      {t("dossier.language", {
                        language: language(row.language),
                        level: row.level ?? "",
                        evidence: row.evidence,
                      })}
                    </span>
                  ))
                : list(member.languages.map((row) => `${language(row.language)} ${row.level}`)),
            },
            ...(whole
              ? [
                  { key: "held", term: t("cadre.heldSince"), value: whole.heldSince ? date(whole.heldSince) : "–" },
                  { key: "targets", term: t("cadre.targets"), value: list(member.targets.map(say)) || "–" },
                  { key: "email", term: t("people.email"), value: <span dir="ltr">{whole.email}</span> },
                  {
                    key: "vetting",
                    term: t("cadre.vetting"),
                    value: (
                      <>
                        <ClearanceMark clearance={whole.clearance} />
                        {member.side === "manager" && (
                          <a href={`/cadre/${member.id}/clearance`} className="block text-sm">
                            {t("cadre.askClearance")}
                          </a>
                        )}
                      </>
                    ),
                  },
                  { key: "consent", term: t("cadre.consentOn"), value: date(whole.consentOn) },
                  {
                    key: "retain",
                    term: t("cadre.erasesOn"),
                    value: (
                      <>
                        {erasureNear(whole.retainUntil, member.today) ? (
                          <StatusMark kind="reason">{date(erasesOn(whole.retainUntil))}</StatusMark>
                        ) : (
                          date(erasesOn(whole.retainUntil))
                        )}
                        <span className="text-ink-muted block text-sm">{t("cadre.erasesText")}</span>
                        {member.side === "manager" && (
                          <a href={`/cadre/${member.id}/erase`} className="block text-sm">
                            {t("cadre.consentWithdrawn")}
                          </a>
                        )}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
      <p className="text-ink-muted text-sm">{t(whole ? "cadre.readBy" : "cadre.readByState")}</p>
    </>
  );
}

function Whole({
  whole,
  change,
}: {
  whole: NonNullable<View["whole"]>;
  change: (page: string, label: string) => ReactNode;
}) {
  const { t, date, digits } = useText();
  const say = useName();
  return (
    <>
      <Section title={t("cadre.experience")}>
        <Table
          caption={t("cadre.experience")}
          captionHidden
          stacked
          columns={[
            { key: "function", label: t("cadre.function") },
            { key: "place", label: t("cadre.place") },
            { key: "region", label: t("cadre.region") },
            { key: "years", label: t("cadre.years") },
          ]}
          rows={whole.experience.map((row, index) => ({
            key: String(index),
            cells: {
              function: row.function,
              place: [row.mission ? say(row.mission) : null, row.organisation].filter(Boolean).join(" · "),
              region: row.region ? t(`group.${row.region}`) : "–",
              years: digits(`${row.fromYear}–${row.toYear ?? ""}`),
            },
          }))}
          empty={t("cadre.noExperience")}
        />
      </Section>
      <Section title={t("cadre.competencies")} aside={change("competencies", t("cadre.addEvidence"))}>
        <Table
          caption={t("cadre.competencies")}
          captionHidden
          stacked
          columns={[
            { key: "competency", label: t("cadre.competency") },
            { key: "evidence", label: t("cadre.evidence") },
            { key: "day", label: t("cadre.seenOn") },
          ]}
          rows={whole.competencies.map((row) => ({
            key: row.id,
            cells: {
              competency: (
                <>
                  {say(row.competency)}
                  <span className="text-ink-muted block text-sm font-normal">
                    {t("cadre.frameworkVersion", { framework: say(row.framework), version: row.frameworkVersion })}
                  </span>
                </>
              ),
              evidence: row.evidence,
              day: date(row.seenOn),
            },
          }))}
          empty={t("cadre.noCompetencies")}
        />
      </Section>
      <Section title={t("cadre.history")} aside={t("cadre.historyAside")}>
        {whole.history.length === 0 ? (
          <p className="text-ink-muted">{t("cadre.noHistory")}</p>
        ) : (
          <PeopleList
            rows={whole.history.map((row) => ({
              key: row.invitationId,
              title: t("process.named", { post: say(row.post), mission: say(row.mission) }),
              meta: t("cadre.invitedOn", { day: date(row.invitedAt) }),
              status:
                row.answer === "declined" ? (
                  <Chip kind="info">{t("cadre.answer.declined")}</Chip>
                ) : row.outcome ? (
                  <Coarse state={row.outcome} />
                ) : (
                  <Chip kind="waiting">{t("cadre.answer.waiting")}</Chip>
                ),
            }))}
          />
        )}
      </Section>
    </>
  );
}
