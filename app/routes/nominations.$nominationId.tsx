import { atOrAfter } from "#app/domain/selection/states.ts";
import { version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, signedIn } from "#app/http/guard.server.ts";
import { particularsForm, particularsOf } from "#app/http/nomination-form.server.ts";
import { paragraphsOf } from "#app/domain/selection/nomination.ts";
import { writeNomination } from "#app/services/selection/write-nomination.server.ts";
import { draftOf } from "#app/services/selection/nomination-desk.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DocumentList, DossierText } from "#app/ui/dossier.tsx";
import { EditConflict } from "#app/ui/edit-conflict.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { NominationFields } from "#app/ui/nomination-fields.tsx";
import { Coarse, MissingText } from "#app/ui/nomination-state.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView, type ViewOf } from "#app/ui/view.ts";
import { allStates, contestsOfNomination, nominationOf, ranksFor } from "#db/queries/nominations.server.ts";

export const loader = page({ access: signedIn, params: ["nominationId"] }, async ({ viewer, house, params, reads }) => {
  const record = await nominationOf(viewer, house.store, params.nominationId!);
  if (!record) throw notFound();
  const { store } = house;
  reads("nomination", record.id, record.row.version, record.call.processId);
  const editable = (await draftOf({ house, viewer }, record.id)).ok;
  const states = await allStates(viewer, store);
  const ranks = await ranksFor(viewer, store, record.call.track);
  const draft = record.row.state === "draft";
  return {
    id: record.id,
    side: record.side,
    name: record.name,
    coarse: record.coarse,
    criterion: record.criterion,
    draft,
    editable,
    // A submitted nomination's version moves with acts its State may not know of.
    version: draft ? record.row.version : null,
    kind: record.row.nominatorKind,
    nominator: states.find(({ id }) => id === record.row.memberStateId)?.name ?? record.row.nominatorName ?? "",
    channel: record.row.channel,
    registered: record.row.registeredBy !== null,
    withdrawn:
      record.row.state === "governmentWithdrawn"
        ? { at: record.row.withdrawnAt, reason: record.row.withdrawnReason }
        : null,
    call: {
      id: record.call.callId,
      processId: record.call.processId,
      title: record.call.title,
      mission: record.call.mission,
      track: record.call.track,
    },
    memberStateId: record.row.memberStateId,
    withdraws: record.call.endedAs === null && !atOrAfter(record.call.processState, "announced"),
    particulars: record.particulars,
    paragraphs: paragraphsOf(record.particulars),
    nationalities: record.particulars.nationalities.map((id) => states.find((state) => state.id === id)?.name ?? id),
    rank: ranks.find(({ id }) => id === record.particulars.rankId)?.name ?? null,
    documents: record.documents.map(({ digest: _digest, ...document }) => document),
    scan: record.scan && { fileId: record.scan.fileId, fileName: record.scan.fileName },
    wanting: draft ? record.wanting : [],
    missing: record.missing.map(({ name }) => name),
    choices: draft
      ? {
          states: states.map(({ id, name }) => ({ id, name })),
          ranks: ranks.map(({ id, name, grade }) => ({ id, name, grade })),
        }
      : { states: [], ranks: [] },
    contests: record.row.registeredBy === null ? [] : await contestsOfNomination(viewer, store, record.id),
  };
});
export const action = acts(
  { access: signedIn, params: ["nominationId"], form: { _version: version(), ...particularsForm } },
  ({ work, params, values }) =>
    writeNomination(work, {
      nominationId: params.nominationId!,
      version: values._version as number,
      particulars: particularsOf(values),
    }),
  ({ nominationId }) => ({ to: `/nominations/${nominationId}`, flash: { kind: "met", key: "flash.saved" } }),
);
export const meta = titled<ViewOf<typeof loader>>(({ name }) => ({ key: "nomination.of", values: { name } }));

const longTexts = ["currentPosition", "visionStatement", "statement"] as const;
const labels = {
  currentPosition: "nomination.part.currentPosition",
  visionStatement: "nomination.part.visionStatement",
  statement: "nomination.part.statement",
} as const;

export default function Nomination() {
  const view = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answer = useAnswer("write");
  const stored = answer.stored;
  const mine = (name: string) => String(answer.values?.[name] ?? "");
  const differing = stored
    ? longTexts.filter(
        (name) =>
          (name !== "visionStatement" || view.call.track === "civilian") &&
          stored[name] !== undefined &&
          stored[name] !== mine(name),
      )
    : [];
  const here = `/nominations/${view.id}`;
  const state = view.side === "state";
  return (
    <Page
      title={view.name}
      recorded
      crumbs={
        state
          ? [
              { href: "/calls", label: t("nav.calls") },
              {
                href: `/calls/${view.call.id}${view.memberStateId ? `?state=${view.memberStateId}` : ""}`,
                label: t("process.named", { post: view.call.title, mission: view.call.mission }),
              },
            ]
          : [
              { href: "/processes", label: t("nav.processes") },
              {
                href: `/processes/${view.call.processId}`,
                label: t("process.named", { post: view.call.title, mission: view.call.mission }),
              },
              { href: `/processes/${view.call.processId}/register`, label: t("register.title") },
            ]
      }
      meta={[
        t("nomination.by", { nominator: view.kind === "self" ? t("nominator.self") : view.nominator }),
        t(`channel.${view.channel}`),
      ]}
      actions={
        <>
          <Coarse state={view.coarse} />
          {(view.draft || view.coarse === "incomplete") && (
            <LinkButton href={`${here}/documents`}>{t("nomination.documents")}</LinkButton>
          )}
        </>
      }
    >
      {stored ? (
        <Flash kind="reason" title={answer.refusal?.reason ?? t("refusal.stale")} />
      ) : (
        <Refused answer={answer} />
      )}
      <Columns
        side={
          <>
            <Card title={t("nomination.stillMissing1")}>
              <MissingText wanting={view.wanting} documents={view.missing} />
              {view.draft && <p className="text-ink-muted mt-2 text-sm">{t("nomination.missingNote")}</p>}
            </Card>
            <Card
              title={t("nomination.documents")}
              aside={view.draft ? <a href={`${here}/documents`}>{t("nomination.addDocuments")}</a> : undefined}
            >
              {view.documents.length === 0 ? (
                <p className="text-ink-muted text-sm">{t("nomination.noDocuments")}</p>
              ) : (
                <DocumentList documents={view.documents} />
              )}
              {view.scan && (
                <p className="border-line mt-3 border-t pt-2 text-sm">
                  {t("register.scan")}:{" "}
                  <a href={`/files/${view.scan.fileId}`}>
                    <bdi>{view.scan.fileName}</bdi>
                  </a>
                </p>
              )}
            </Card>
            {view.registered && (
              <Card title={t("contest.title")}>
                <p className="text-sm">
                  {t(state ? "contest.told" : "register.mine", { channel: t(`channel.${view.channel}`) })}
                </p>
                {view.contests.map((contest) => (
                  <div key={contest.id} className="border-line mt-3 border-t pt-2 text-sm">
                    <p className="text-ink-muted">{t("contest.filed", { when: dateTime(contest.filedAt) })}</p>
                    <p className="whitespace-pre-line">{contest.text}</p>
                    {contest.answer !== null && contest.answeredAt !== null ? (
                      <>
                        <p className="text-ink-muted mt-1">
                          {t("contest.answered", { when: dateTime(contest.answeredAt) })}
                        </p>
                        <p className="whitespace-pre-line">{contest.answer}</p>
                      </>
                    ) : (
                      <p className="mt-1 font-semibold">{t("contest.waits")}</p>
                    )}
                  </div>
                ))}
                {state && view.contests.every(({ answeredAt }) => answeredAt !== null) && (
                  <p className="mt-3">
                    <LinkButton href={`${here}/contest`} size="small">
                      {t("contest.file")}
                    </LinkButton>
                  </p>
                )}
              </Card>
            )}
            {view.editable || (view.draft && state) ? (
              <Aside title={t("nomination.remove")}>
                <a href={`${here}/remove`}>{t("nomination.removeLink")}</a>
              </Aside>
            ) : (
              state &&
              !view.draft &&
              view.withdraws &&
              !["withdrawn", "processClosed", "appointed", "notSelected"].includes(view.coarse) && (
                <Aside title={t("nomination.withdraw")}>
                  <a href={`${here}/withdraw`}>{t("nomination.withdrawLink")}</a>
                </Aside>
              )
            )}
            <Aside title={t("process.whoSees")}>
              {t(
                view.draft
                  ? state
                    ? "nomination.whoSeesDraft"
                    : "register.whoSeesDraft"
                  : "nomination.whoSeesSubmitted",
              )}
            </Aside>
          </>
        }
      >
        {view.editable ? (
          <PostForm name="write" version={view.version ?? 0} id="write">
            {stored && differing.length > 0 && (
              <Card title={t("nomination.twoTexts")}>
                <EditConflict
                  fields={differing.map((name) => ({
                    name,
                    label: t(labels[name]),
                    mine: mine(name),
                    stored: stored[name] ?? "",
                  }))}
                  storedWhen={t("common.justNow")}
                  storedHref={here}
                />
              </Card>
            )}
            {stored && (
              <details className="mt-4" open={differing.length === 0}>
                <summary className="disclosure">{t("nomination.storedNow")}</summary>
                <div className="mt-3">
                  <AsStored view={view} />
                </div>
              </details>
            )}
            <div className={stored ? "mt-6" : ""}>
              <NominationFields
                track={view.call.track}
                particulars={view.particulars}
                choices={view.choices}
                answer={answer}
                leftOut={differing}
              />
            </div>
            <div className="mt-6 max-w-[44rem] space-y-4">
              <WhoSees>{t(state ? "nomination.whoSeesDraft" : "register.whoSeesDraft")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("nomination.save")}</Button>
                <LinkButton href={state ? `/calls/${view.call.id}` : `/processes/${view.call.processId}/register`}>
                  {t("common.back")}
                </LinkButton>
              </Actions>
              <p className="text-ink-muted text-sm">{t("nomination.saveNote")}</p>
            </div>
          </PostForm>
        ) : (
          <>
            {view.criterion && (
              <Flash kind="info" title={t("coarse.ineligible")}>
                {t("coarse.criterion", { criterion: view.criterion })}
              </Flash>
            )}
            {view.withdrawn && view.withdrawn.at !== null && (
              <Flash kind="info" title={t("nomination.withdrawnOn", { when: dateTime(view.withdrawn.at) })}>
                {view.withdrawn.reason}
              </Flash>
            )}
            <AsStored view={view} />
          </>
        )}
      </Columns>
    </Page>
  );
}

/** The particulars as they are stored, to be read. */
function AsStored({ view }: { view: ReturnType<typeof useView<typeof loader>> }) {
  const { t, date, comma } = useText();
  return (
    <>
      <Section title={t("nomination.section.person")} id="person">
        <Card>
          <Definition
            items={[
              { term: t("people.sex"), value: t(`people.sex.${view.particulars.sex}`) },
              {
                term: t("nomination.part.birthDate"),
                value: view.particulars.birthDate ? date(view.particulars.birthDate) : "–",
              },
              { term: t("nomination.part.nationalities"), value: view.nationalities.join(comma) || "–" },
              ...(view.rank ? [{ term: t("nomination.part.rank"), value: view.rank }] : []),
              { term: t("nomination.part.currentPosition"), value: view.particulars.currentPosition || "–" },
              { term: t("nomination.part.serviceYears"), value: view.particulars.serviceYears ?? "–" },
            ]}
          />
        </Card>
      </Section>
      <Section title={t("dossier.title")} id="dossier">
        <Card>
          {view.paragraphs.length > 0 ? (
            <DossierText paragraphs={view.paragraphs} />
          ) : (
            <p className="text-ink-muted">{t("dossier.empty")}</p>
          )}
        </Card>
      </Section>
    </>
  );
}
