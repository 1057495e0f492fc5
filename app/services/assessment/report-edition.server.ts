import { event, type DomainEvent } from "#app/domain/events.ts";
import type { House, Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import type { ReportEdition } from "#db/queries/assessment.server.ts";
import { panelReport } from "#db/schema/assessment.tables.ts";
import { resultsOf, type CandidateResult, type Results } from "./results.server.ts";
import type { AnyViewer } from "#db/queries/viewer.server.ts";

/** The id of an edition follows from its panel and number: two first texts cannot make two reports. */
export function editionId(house: House, panelId: string, edition: number): string {
  return house.digest(["panelReport", panelId, edition]).slice(0, 32);
}

/**
 * What a change of signed content brings: the signed edition is superseded and the next one opens with its summary
 * (or `summary`). Nothing where the newest edition is a draft or there is none.
 */
export function newEdition(
  work: Work,
  panelId: string,
  processId: string,
  editions: readonly ReportEdition[],
  summary?: string,
): { events: DomainEvent[]; writes: Write[] } {
  const [latest] = editions;
  if (latest?.report.state !== "signed") return { events: [], writes: [] };
  const { report } = latest;
  const edition = report.edition + 1;
  const id = editionId(work.house, panelId, edition);
  return {
    events: [event("panelReport.written", ["panelReport", id], processId, { edition, version: 1 })],
    writes: [
      change(panelReport, { id: report.id, version: report.version, state: "signed" }, { state: "superseded" }),
      insert(panelReport, {
        id,
        panelId,
        processId,
        edition,
        summary: summary ?? report.summary,
        state: "draft",
        createdAt: work.house.now(),
        version: 1,
      }),
    ],
  };
}

/** The digest of one candidate's section: every rating and note, the consensus and its narrative. */
export function sectionDigest(house: House, result: CandidateResult): string {
  return house.digest([
    "panelReportSection",
    result.candidate.candidacyId,
    result.competencies.map(({ competency, ratings, consensus }) => [
      competency.id,
      [...ratings]
        .sort((a, b) => (a.member.id < b.member.id ? -1 : 1))
        .map(({ member, state, rating, note }) => [member.id, state, rating, note]),
      consensus?.rating ?? null,
      consensus?.narrative ?? "",
    ]),
  ]);
}
/** All sections of the report as they stand now, whoever may see them: what the chair signs. */
export async function sectionsNow(
  house: House,
  viewer: AnyViewer,
  processId: string,
): Promise<{ results: Results | null; sections: Map<string, string> }> {
  const results = await resultsOf(viewer, house.store, processId);
  return {
    results,
    sections: new Map(
      (results?.candidates ?? []).map((result) => [result.candidate.candidacyId, sectionDigest(house, result)]),
    ),
  };
}
