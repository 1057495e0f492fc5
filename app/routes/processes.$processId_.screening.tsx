import { notFound, page, sight } from "#app/http/guard.server.ts";
import { sees } from "#app/domain/policy.ts";
import { screeningOutcome, sheetProblems } from "#app/domain/selection/screening.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { screenedStates } from "#app/services/selection/save-screening-sheet.server.ts";
import { leastSheets } from "#app/services/selection/decide-eligibility.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Aside, Columns } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { shownCandidates } from "#db/queries/dossier.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import {
  asScreeningSheet,
  criteriaOf,
  eligibilityOf,
  ownSheets,
  screenersOf,
  submittedSheets,
  weightsOf,
} from "#db/queries/screening.server.ts";

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const { store } = house;
    const { processId } = standing;
    const all = sees(standing, "screeningAll");
    if (!all && !sees(standing, "screeningOwn")) throw notFound();
    const name = namedProcess(await processHead(viewer, store, processId), viewer.locale);
    const criteria = await criteriaOf(viewer, store, processId);
    const required = criteria.filter(({ kind }) => kind === "required").map(({ id }) => id);
    reads("screening", processId, null);
    if (!all) {
      // A screener reads names and the own sheets, and nothing that another's act could move.
      const candidates = await candidatesOf(viewer, store, processId, { states: screenedStates, outsiders: false });
      const sheets = await ownSheets(viewer, store, processId, standing.round);
      const own = candidates.map(({ candidacyId, name: person, memberStateId }) => {
        const sheet = sheets.find((one) => one.candidacyId === candidacyId);
        const open = sheet
          ? sheetProblems(asScreeningSheet(sheet), { required, desirable: weightsOf(criteria) }).length
          : criteria.length;
        return { candidacyId, name: person, memberStateId, state: sheet?.state ?? ("none" as const), open };
      });
      return { id: processId, name, own, all: null };
    }
    const candidates = (await shownCandidates(viewer, store, standing)).filter(({ outsider }) => !outsider);
    const ids = candidates.map(({ candidacyId }) => candidacyId);
    const sheets = await submittedSheets(viewer, store, ids);
    const checks = await eligibilityOf(viewer, store, ids);
    const screeners = await screenersOf(viewer, store, processId);
    return {
      id: processId,
      name,
      own: null,
      all: {
        screening: standing.state === "eligibilityScreening",
        screeners: screeners.map(({ accountId, name: screener }) => ({
          screener,
          done: sheets.filter(({ screenerId }) => screenerId === accountId).length,
        })),
        least: leastSheets,
        names: candidates.map(({ candidacyId, name: person, memberStateId, state }) => {
          const own = sheets.filter((sheet) => sheet.candidacyId === candidacyId);
          const { allMet, disputed } = screeningOutcome(own.map(asScreeningSheet), required);
          return {
            candidacyId,
            name: person,
            memberStateId,
            state,
            sheets: own.length,
            allMet,
            disputed: disputed.length,
            outcome: checks.get(candidacyId)?.outcome ?? null,
          };
        }),
      },
    };
  },
);
export const meta = titled("place.screening");

export default function Screening() {
  const { id, name, own, all } = useView<typeof loader>();
  return own ? <OwnSheets id={id} name={name} own={own} /> : <AllSheets id={id} name={name} all={all!} />;
}
type View = ReturnType<typeof useView<typeof loader>>;

function OwnSheets({ id, name, own }: Pick<View, "id" | "name"> & { own: NonNullable<View["own"]> }) {
  const { t, country } = useText();
  const done = own.filter(({ state }) => state === "submitted").length;
  const next = own.find(({ state }) => state !== "submitted");
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      title={t("screen.ownTitle")}
      actions={
        next && (
          <LinkButton kind="primary" href={`/processes/${id}/screening/${next.candidacyId}`}>
            {t("screen.nextSheet")}
          </LinkButton>
        )
      }
    >
      <Columns side={<Aside title={t("screen.blind")}>{t("screen.blindText")}</Aside>}>
        <Progress done={done} total={own.length} label={t("screen.ownTitle")}>
          {t("screen.handedIn")}
        </Progress>
        {own.length === 0 ? (
          <EmptyState title={t("screen.noCandidates")}>{t("screen.noCandidatesText")}</EmptyState>
        ) : (
          <Table
            caption={t("screen.ownTitle")}
            captionHidden
            columns={[
              { key: "name", label: t("screen.candidate") },
              { key: "state", label: t("screen.sheet") },
            ]}
            rows={own.map((one) => ({
              key: one.candidacyId,
              cells: {
                name: (
                  <>
                    <a href={`/processes/${id}/screening/${one.candidacyId}`}>{one.name}</a>
                    {one.memberStateId !== null && (
                      <span className="text-ink-muted block text-sm font-normal">
                        {country(one.memberStateId.toUpperCase())}
                      </span>
                    )}
                  </>
                ),
                state:
                  one.state === "submitted" ? (
                    <StatusMark kind="locked">{t("screen.submitted")}</StatusMark>
                  ) : one.state === "none" ? (
                    <StatusMark kind="notStarted" />
                  ) : one.open === 0 ? (
                    <StatusMark kind="draft">{t("screen.complete")}</StatusMark>
                  ) : (
                    <StatusMark kind="draft">{t("screen.open", { count: one.open })}</StatusMark>
                  ),
              },
            }))}
          />
        )}
      </Columns>
    </ProcessPage>
  );
}

const outcomeKinds = { eligible: "met", ineligible: "blocking", incomplete: "reason" } as const;

function AllSheets({ id, name, all }: Pick<View, "id" | "name"> & { all: NonNullable<View["all"]> }) {
  const { t, country } = useText();
  const decided = all.names.filter(({ outcome }) => outcome !== null).length;
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      title={t("place.screening")}
      meta={[t("screen.decidedOf", { done: decided, total: all.names.length })]}
    >
      <Columns
        side={
          <>
            <Aside title={t("screen.progress")}>
              <ul>
                {all.screeners.map((one) => (
                  <li key={one.screener}>{t("screen.progressOf", { name: one.screener, count: one.done })}</li>
                ))}
              </ul>
              {all.screeners.length === 0 && t("screen.nobody")}
            </Aside>
            <Aside title={t("screen.blind")}>{t("screen.blindOfficer", { least: all.least })}</Aside>
          </>
        }
      >
        {all.names.length === 0 ? (
          <EmptyState title={t("screen.noCandidates")}>{t("screen.noCandidatesText")}</EmptyState>
        ) : (
          <Table
            caption={t("place.screening")}
            captionHidden
            stacked
            columns={[
              { key: "name", label: t("screen.candidate") },
              { key: "sheets", label: t("screen.sheets") },
              { key: "agreement", label: t("screen.requiredCriteria") },
              { key: "decision", label: t("screen.decision") },
            ]}
            rows={all.names.map((one) => ({
              key: one.candidacyId,
              cells: {
                name: (
                  <>
                    <a href={`/processes/${id}/candidates/${one.candidacyId}`}>{one.name}</a>
                    {one.memberStateId !== null && (
                      <span className="text-ink-muted block text-sm font-normal">
                        {country(one.memberStateId.toUpperCase())}
                      </span>
                    )}
                  </>
                ),
                sheets: (
                  <span className="tabular-nums">{t("screen.sheetsOf", { count: one.sheets, least: all.least })}</span>
                ),
                agreement:
                  one.allMet === null ? (
                    <StatusMark kind="waiting" />
                  ) : one.disputed > 0 ? (
                    <StatusMark kind="reason">{t("screen.differOn", { count: one.disputed })}</StatusMark>
                  ) : one.allMet ? (
                    <StatusMark kind="met">{t("screen.allMet")}</StatusMark>
                  ) : (
                    <StatusMark kind="blocking">{t("screen.agreeNotMet")}</StatusMark>
                  ),
                decision: (
                  <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                    {one.outcome !== null && (
                      <Chip kind={outcomeKinds[one.outcome]}>{t(`screen.outcome.${one.outcome}`)}</Chip>
                    )}
                    {one.sheets > 0 && (
                      <a
                        href={`/processes/${id}/screening/${one.candidacyId}/decision`}
                        aria-label={t("screen.decideOn", { name: one.name })}
                      >
                        {t(
                          one.outcome === null && all.screening && one.sheets >= all.least
                            ? "screen.decide"
                            : "screen.readSheets",
                        )}
                      </a>
                    )}
                  </span>
                ),
              },
            }))}
          />
        )}
      </Columns>
    </ProcessPage>
  );
}
