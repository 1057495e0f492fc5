import { eq, isNotNull } from "drizzle-orm";
import { priorStages } from "#app/domain/selection/begun.ts";
import { endStates } from "#app/domain/selection/states.ts";
import type { Store } from "#db/open.server.ts";
import { panelReport, panelReportSection } from "#db/schema/assessment.tables.ts";
import { signature } from "#db/schema/people.tables.ts";
import { file } from "#db/schema/platform.tables.ts";
import { recommendedList, selectionDecision } from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The place of a stage among those that a record from before the portal can concern; 0 for any other. */
const inOrder = (column: string) => `instr('${[...priorStages, "recommendation"].join(" ")}', ${column})`;

/** Each invariant as a query over the live data that must return no row; `id` names what is wrong. */
const invariants: readonly { name: string; sql: string }[] = [
  { name: "foreign keys hold", sql: "SELECT \"table\" || ':' || rowid AS id FROM pragma_foreign_key_check" },
  { name: "the file is whole", sql: "SELECT quick_check AS id FROM pragma_quick_check WHERE quick_check <> 'ok'" },
  {
    name: "a locked sheet has its digest and time",
    sql: "SELECT id FROM score_sheet WHERE state = 'locked' AND (digest IS NULL OR locked_at IS NULL)",
  },
  {
    name: "a rated cell has a rating on the scale, others none",
    sql: "SELECT c.id FROM score_cell c JOIN score_sheet s ON s.id = c.sheet_id JOIN panel p ON p.id = s.panel_id JOIN selection_process q ON q.id = p.process_id JOIN rating_scale r ON r.id = q.scale_id WHERE (c.state = 'rated' AND (c.rating IS NULL OR c.rating < r.lo OR c.rating > r.hi)) OR (c.state <> 'rated' AND c.rating IS NOT NULL)",
  },
  {
    name: "rated and insufficient cells of locked sheets carry evidence",
    sql: "SELECT c.id FROM score_cell c JOIN score_sheet s ON s.id = c.sheet_id WHERE s.state = 'locked' AND c.state IN ('rated', 'insufficientEvidence') AND trim(c.note) = ''",
  },
  {
    name: "no reveal while a sheet is open",
    sql: "SELECT s.id FROM score_sheet s JOIN panel p ON p.id = s.panel_id JOIN panel_member m ON m.id = s.panel_member_id WHERE p.revealed_at IS NOT NULL AND s.state = 'draft' AND m.removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM conflict_declaration d WHERE d.panel_member_id = s.panel_member_id AND d.candidacy_id = s.candidacy_id AND d.ruling = 'recused') AND EXISTS (SELECT 1 FROM candidacy c WHERE c.id = s.candidacy_id AND c.state NOT IN ('withdrawn', 'governmentWithdrawn'))",
  },
  {
    name: "a recused member has no locked sheet of that candidate",
    sql: "SELECT s.id FROM score_sheet s JOIN conflict_declaration d ON d.panel_member_id = s.panel_member_id AND d.candidacy_id = s.candidacy_id WHERE d.ruling = 'recused' AND s.state = 'locked'",
  },
  {
    name: "weights sum to 100 once frozen, each at least 5",
    sql: "SELECT q.id FROM selection_process q WHERE q.frozen_at IS NOT NULL AND ((SELECT coalesce(sum(weight), 0) FROM process_competency c WHERE c.process_id = q.id) <> 100 OR EXISTS (SELECT 1 FROM process_competency c WHERE c.process_id = q.id AND c.weight < 5) OR (SELECT count(*) FROM process_competency c WHERE c.process_id = q.id) NOT BETWEEN 5 AND 7)",
  },
  {
    name: "a call closes when its last extension says",
    sql: "SELECT e.id FROM call_extension e JOIN call c ON c.id = e.call_id WHERE e.number = (SELECT max(number) FROM call_extension l WHERE l.call_id = e.call_id) AND e.closes_at <> c.closes_at UNION ALL SELECT id FROM call_extension WHERE closes_at <= from_at",
  },
  {
    name: "an answered question has its number, its wording and its answer",
    sql: "SELECT id FROM call_question WHERE (answered_at IS NULL) <> (number IS NULL) OR (answered_at IS NULL) <> (published IS NULL) OR (answered_at IS NULL) <> (answer IS NULL)",
  },
  {
    name: "a late name came in a window granted to its State",
    sql: "SELECT n.id FROM nomination n LEFT JOIN late_request r ON r.id = n.late_request_id WHERE n.late_request_id IS NOT NULL AND (r.id IS NULL OR r.outcome <> 'granted' OR r.member_state_id <> n.member_state_id OR r.receipt_id IS NULL OR n.submitted_at > r.until_at OR r.ended_at IS NOT NULL) UNION ALL SELECT r.id FROM late_request r WHERE (SELECT count(*) FROM nomination n WHERE n.late_request_id = r.id) > coalesce(r.names_granted, 0)",
  },
  {
    name: "a late window that was taken back was granted, has its hand and its reason, and was not used",
    sql: "SELECT id FROM late_request WHERE (ended_at IS NULL) <> (ended_by IS NULL) OR (ended_at IS NULL) <> (end_reason IS NULL) OR (ended_at IS NOT NULL AND (outcome <> 'granted' OR receipt_id IS NOT NULL))",
  },
  {
    name: "a question whose answer was recalled in this call waits again or was answered anew",
    sql: "SELECT q.id FROM call_question q WHERE q.repeats_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM notice_recall r WHERE r.kind = 'answer' AND r.object_id = q.repeats_id)",
  },
  {
    name: "an approved decision has two distinct persons and two signatures",
    sql: "SELECT id FROM selection_decision WHERE state = 'approved' AND (approved_by IS NULL OR approved_by = decided_by OR approval_signature_id IS NULL OR signature_id IS NULL)",
  },
  {
    name: "a decision on a paper memo has its scan, and signer, recorder and confirmer are three",
    sql: "SELECT d.id FROM selection_decision d LEFT JOIN signature s ON s.id = d.signature_id WHERE (d.recorded_by IS NOT NULL AND (d.memo_file_id IS NULL OR d.recorded_by IN (d.decided_by, coalesce(d.approved_by, '')) OR s.on_paper <> 1 OR s.signer_id <> d.decided_by)) OR (d.recorded_by IS NULL AND s.on_paper <> 0)",
  },
  {
    name: "a further attempt of a sheet was opened by two hands, after a locked one",
    sql: "SELECT s.id FROM score_sheet s WHERE s.attempt > 1 AND NOT EXISTS (SELECT 1 FROM sheet_reopening r JOIN score_sheet b ON b.id = r.sheet_id WHERE r.attempt_id = s.id AND r.state = 'confirmed' AND r.answered_by <> r.proposed_by AND b.state = 'locked' AND b.panel_member_id = s.panel_member_id AND b.candidacy_id = s.candidacy_id)",
  },
  {
    name: "no process past the call without a frozen frame",
    sql: "SELECT id FROM selection_process WHERE state NOT IN ('forecast', 'needsDefined') AND frozen_at IS NULL",
  },
  {
    name: "one process at a time runs for a post",
    sql: `SELECT post_id AS id FROM selection_process WHERE ended_as IS NULL AND state NOT IN (${endStates.map((state) => `'${state}'`).join(", ")}) GROUP BY post_id HAVING count(*) > 1`,
  },
  {
    name: "one forecast at a time of a post waits for its launch",
    sql: "SELECT post_id AS id FROM vacancy_forecast WHERE launched_at IS NULL AND withdrawn_at IS NULL GROUP BY post_id HAVING count(*) > 1",
  },
  {
    name: "every process has one open stage entry, its present state",
    sql: "SELECT q.id FROM selection_process q WHERE (SELECT count(*) FROM stage_entry e WHERE e.process_id = q.id AND e.left_at IS NULL) <> 1 OR NOT EXISTS (SELECT 1 FROM stage_entry e WHERE e.process_id = q.id AND e.left_at IS NULL AND e.state = q.state)",
  },
  {
    name: "every move of a process stands in the trail",
    sql: "SELECT q.id FROM selection_process q WHERE (SELECT count(*) FROM stage_entry e WHERE e.process_id = q.id) <> 1 + (SELECT count(*) FROM audit_event a WHERE a.process_id = q.id AND a.type = 'process.moved')",
  },
  {
    name: "every signature stands in the trail by an event",
    sql: "SELECT s.id FROM signature s WHERE NOT EXISTS (SELECT 1 FROM audit_event a WHERE a.payload LIKE '%' || s.id || '%')",
  },
  {
    name: "every locked sheet stands in the trail",
    sql: "SELECT s.id FROM score_sheet s WHERE s.state = 'locked' AND NOT EXISTS (SELECT 1 FROM audit_event a WHERE a.type = 'scoreSheet.locked' AND a.object_id = s.id)",
  },
  {
    name: "official ratings are on the scale",
    sql: "SELECT o.id FROM official_rating o JOIN panel p ON p.id = o.panel_id JOIN selection_process q ON q.id = p.process_id JOIN rating_scale r ON r.id = q.scale_id WHERE o.rating IS NOT NULL AND (o.rating < r.lo OR o.rating > r.hi)",
  },
  {
    name: "a record from before the portal has its entry in the trail, its signature and its move",
    sql: `SELECT r.id FROM prior_record r WHERE NOT EXISTS (SELECT 1 FROM audit_event a WHERE a.type = 'priorRecord.made' AND a.object_id = r.id AND a.process_id = r.process_id AND json_extract(a.payload, '$.stage') = r.stage)
      OR NOT EXISTS (SELECT 1 FROM signature s WHERE s.id = r.signature_id AND s.kind = 'priorRecord' AND s.object_id = r.id AND s.signer_id = r.recorded_by)
      OR NOT EXISTS (SELECT 1 FROM stage_entry e WHERE e.process_id = r.process_id AND e.round = 1 AND e.state = r.stage AND e.left_at = r.recorded_at)
      UNION ALL SELECT a.object_id FROM audit_event a WHERE a.type = 'priorRecord.made' AND NOT EXISTS (SELECT 1 FROM prior_record r WHERE r.id = a.object_id)`,
  },
  {
    name: "records from before the portal stand for the stages before the present one, without a gap",
    sql: `SELECT r.id FROM prior_record r LEFT JOIN prior_start s ON s.process_id = r.process_id WHERE s.id IS NULL OR ${inOrder("r.stage")} >= ${inOrder("s.present_stage")}
      UNION ALL SELECT s.id FROM prior_start s JOIN stage_entry e ON e.process_id = s.process_id AND e.round = 1 AND e.left_at IS NOT NULL WHERE e.state <> 'forecast' AND ${inOrder("e.state")} > 0 AND ${inOrder("e.state")} < ${inOrder("s.present_stage")}
      AND NOT EXISTS (SELECT 1 FROM prior_record r WHERE r.process_id = s.process_id AND r.stage = e.state)`,
  },
  {
    name: "official ratings rest on sheets, or on a record of the assessment from before the portal and then on none",
    sql: `SELECT o.id FROM official_rating o JOIN panel p ON p.id = o.panel_id WHERE
      EXISTS (SELECT 1 FROM score_sheet s WHERE s.panel_id = p.id AND s.candidacy_id = o.candidacy_id) =
      (p.round = 1 AND EXISTS (SELECT 1 FROM prior_record r WHERE r.process_id = p.process_id AND r.stage = 'assessment'))`,
  },
  {
    name: "a shortlist that nobody signed here stands by a record from before the portal",
    sql: "SELECT l.id FROM shortlist l WHERE (l.state = 'recorded') <> (l.round = 1 AND EXISTS (SELECT 1 FROM prior_record r WHERE r.process_id = l.process_id AND r.stage = 'shortlisting'))",
  },
  {
    name: "no administrator holds a file role",
    sql: "SELECT g.id FROM role_grant g JOIN role_grant h ON h.account_id = g.account_id AND h.ended_at IS NULL WHERE g.role = 'administrator' AND g.ended_at IS NULL AND h.role <> 'administrator'",
  },
  {
    name: "no auditor acts",
    sql: "SELECT g.id FROM role_grant g JOIN role_grant h ON h.account_id = g.account_id AND h.ended_at IS NULL WHERE g.role = 'auditor' AND g.ended_at IS NULL AND h.role <> 'auditor'",
  },
  {
    name: "a focal point is bounded to a State",
    sql: "SELECT id FROM role_grant WHERE role IN ('focalPoint', 'leadFocalPoint') AND member_state_id IS NULL",
  },
  {
    name: "no screener or officer of a process sits on its panel",
    sql: "SELECT m.id FROM panel_member m JOIN panel p ON p.id = m.panel_id WHERE m.removed_at IS NULL AND m.seat <> 'observer' AND (EXISTS (SELECT 1 FROM screener_assignment s WHERE s.process_id = p.process_id AND s.account_id = m.account_id AND s.ended_at IS NULL) OR EXISTS (SELECT 1 FROM process_officer o WHERE o.process_id = p.process_id AND o.account_id = m.account_id AND o.ended_at IS NULL))",
  },
  {
    name: "a submitted nomination belongs to a candidacy",
    sql: "SELECT n.id FROM nomination n WHERE n.state IN ('submitted', 'incomplete') AND NOT EXISTS (SELECT 1 FROM candidacy_nomination c WHERE c.nomination_id = n.id)",
  },
  {
    name: "a list holds no more names than the call allows",
    sql: "SELECT l.id FROM nomination_list l JOIN call c ON c.id = l.call_id JOIN selection_process q ON q.id = c.process_id WHERE (SELECT count(*) FROM nomination n WHERE n.list_id = l.id) > q.list_size",
  },
  {
    name: "at most one unfinished announcement per process",
    sql: "SELECT process_id AS id FROM announcement GROUP BY process_id HAVING count(*) > 1",
  },
  {
    name: "nothing is left of an erased record of the cadre",
    sql: `SELECT m.id FROM cadre_member m WHERE m.erased_at IS NOT NULL AND (m.email <> '' OR m.duty_limits <> '' OR m.sponsoring_state IS NOT NULL
      OR EXISTS (SELECT 1 FROM cadre_language x WHERE x.member_id = m.id) OR EXISTS (SELECT 1 FROM cadre_experience x WHERE x.member_id = m.id)
      OR EXISTS (SELECT 1 FROM pool_membership x WHERE x.member_id = m.id) OR EXISTS (SELECT 1 FROM readiness x WHERE x.member_id = m.id)
      OR EXISTS (SELECT 1 FROM competency_evidence x WHERE x.member_id = m.id) OR EXISTS (SELECT 1 FROM development_item x WHERE x.member_id = m.id))`,
  },
  {
    name: "nobody is in the cadre before the day of consent",
    sql: "SELECT id FROM cadre_member WHERE consent_on > date(created_at / 1000, 'unixepoch')",
  },
  {
    name: "an invitation answered by a nomination is of the member's own person",
    sql: `SELECT i.id FROM cadre_invitation i JOIN cadre_member m ON m.id = i.member_id WHERE i.answer = 'nominated' AND NOT EXISTS (
      SELECT 1 FROM candidacy_nomination n JOIN candidacy c ON c.id = n.candidacy_id WHERE n.nomination_id = i.nomination_id AND c.person_id = m.person_id)`,
  },
  {
    name: "nobody is the own mentor",
    sql: "SELECT x.id FROM mentoring_match x JOIN mentor o ON o.id = x.mentor_id JOIN mentee e ON e.id = x.mentee_id WHERE o.account_id = e.account_id",
  },
  {
    name: "an issued letter has its number, digest, text, signature and moment, a draft none",
    sql: "SELECT id FROM letter WHERE (state = 'draft') <> (number IS NULL) OR (number IS NULL) <> (digest IS NULL) OR (number IS NULL) <> (content IS NULL) OR (number IS NULL) <> (signature_id IS NULL) OR (number IS NULL) <> (issued_at IS NULL) OR (state = 'recalled') <> (recalled_reason IS NOT NULL)",
  },
  {
    name: "a letter's digest is the one that was signed",
    sql: "SELECT l.id FROM letter l JOIN signature s ON s.id = l.signature_id WHERE s.digest <> l.digest OR s.object_id <> l.id",
  },
  {
    name: "letters of consultations and offer are never plain text",
    sql: "SELECT id FROM letter WHERE kind IN ('councilLetter', 'hostSounding', 'offer') AND (addressee LIKE '% %' OR content LIKE '% %' OR addition LIKE '% %' OR recalled_reason LIKE '% %')",
  },
  {
    name: "a State is sent a letter of a kind once, unless it was recalled",
    sql: "SELECT min(id) AS id FROM letter WHERE state IN ('issued', 'sent') AND kind IN ('acknowledgement', 'regret') GROUP BY process_id, round, kind, member_state_id HAVING count(*) > 1",
  },
  {
    name: "no regret and no announcement before the announcement",
    sql: "SELECT l.id FROM letter l WHERE l.kind IN ('regret', 'announcement') AND l.state <> 'draft' AND NOT EXISTS (SELECT 1 FROM announcement a WHERE a.process_id = l.process_id AND a.announced_at <= l.issued_at)",
  },
  {
    name: "a replacement stands for a recalled letter",
    sql: "SELECT l.id FROM letter l WHERE l.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter o WHERE o.id = l.replaces_id AND o.state = 'recalled' AND o.kind = l.kind AND o.process_id = l.process_id)",
  },
  {
    name: "a promise is settled once, in its own process, by a row that says as what",
    sql: `SELECT x.id FROM process_contact x LEFT JOIN process_contact p ON p.id = x.settles
      WHERE (x.settles IS NULL) <> (x.settled_as IS NULL) OR (x.settles IS NOT NULL AND (p.id IS NULL OR p.process_id <> x.process_id OR p.promised_by IS NULL OR p.closed <> x.closed))`,
  },
  {
    name: "a process rests or has ended as its last exit says",
    sql: `SELECT p.id FROM selection_process p WHERE (SELECT count(*) FILTER (WHERE x.exit = 'suspend') - count(*) FILTER (WHERE x.exit = 'resume') FROM process_exit x WHERE x.process_id = p.id) <> (p.suspended_at IS NOT NULL)
      OR (SELECT count(*) FROM process_exit x WHERE x.process_id = p.id AND x.exit IN ('cancel', 'readvertise')) <> (coalesce(p.ended_as, '') IN ('cancelled', 'readvertised'))`,
  },
  {
    name: "every contact stands in the trail",
    sql: "SELECT x.id FROM process_contact x WHERE NOT EXISTS (SELECT 1 FROM audit_event a WHERE a.object_kind = 'contact' AND a.object_id = x.id)",
  },
  {
    name: "a version of a rubric that was published here has its hand, reason and entry in the trail, and is whole",
    sql: `SELECT r.id FROM rubric r WHERE (r.published_at IS NULL) <> (r.published_by IS NULL) OR (r.published_at IS NULL) <> (r.reason IS NULL) OR (r.published_at IS NULL) <> (r.valid_from IS NULL)
      OR (r.published_at IS NOT NULL AND ((SELECT count(*) FROM audit_event a WHERE a.type = 'rubric.versionPublished' AND a.object_id || '.v' || json_extract(a.payload, '$.version') = r.id) <> 1
        OR (SELECT count(*) FROM rubric_competency c WHERE c.rubric_id = r.id) NOT BETWEEN 5 AND 7
        OR NOT EXISTS (SELECT 1 FROM rubric_post_type p WHERE p.rubric_id = r.id)
        OR EXISTS (SELECT 1 FROM rubric_competency c WHERE c.rubric_id = r.id AND (SELECT count(*) FROM anchor n WHERE n.rubric_competency_id = c.id) <> (SELECT count(*) FROM scale_level s WHERE s.scale_id = r.scale_id))))`,
  },
  {
    name: "what a process rates is of the rubric that it chose",
    sql: "SELECT p.id FROM process_competency p JOIN selection_process q ON q.id = p.process_id JOIN rubric_competency c ON c.id = p.rubric_competency_id WHERE q.rubric_id IS NULL OR c.rubric_id <> q.rubric_id",
  },
  {
    name: "one calendar address at a time of an account",
    sql: "SELECT account_id AS id FROM calendar_feed WHERE ended_at IS NULL GROUP BY account_id HAVING count(*) > 1",
  },
  {
    name: "a sealed finding is never plain text",
    sql: "SELECT id FROM vetting_check WHERE finding IS NOT NULL AND finding LIKE '% %'",
  },
];

/** Runs every invariant; for each its name and the ids that break it. */
export async function invariantQueries(viewer: AnyViewer, store: Store): Promise<{ name: string; ids: string[] }[]> {
  asks(viewer);
  return invariants.map(({ name, sql }) => ({
    name,
    ids: (store.client.prepare(sql).all() as { id: unknown }[]).map(({ id }) => String(id)),
  }));
}
/** How many invariants are checked. */
export const invariantCount = invariants.length;

/** Every stored file and the digest of its ciphertext. */
export async function storedFiles(viewer: AnyViewer, store: Store) {
  asks(viewer);
  return store.db.select({ id: file.id, digest: file.digest }).from(file);
}

/** Every report that was signed, with what its digest covers. */
export async function signedReports(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const rows = await store.db
    .select({ id: panelReport.id, summary: panelReport.summary, digest: panelReport.digest })
    .from(panelReport)
    .where(isNotNull(panelReport.digest));
  const sections = await store.db
    .select({
      reportId: panelReportSection.reportId,
      candidacyId: panelReportSection.candidacyId,
      digest: panelReportSection.digest,
    })
    .from(panelReportSection);
  return rows.map((row) => ({
    ...row,
    sections: sections
      .filter(({ reportId }) => reportId === row.id)
      .map(({ candidacyId, digest }) => [candidacyId, digest] as const),
  }));
}
/** Every decision with what its signature covers. */
export async function signedDecisions(viewer: AnyViewer, store: Store) {
  asks(viewer);
  return store.db
    .select({
      id: selectionDecision.id,
      listId: selectionDecision.listId,
      edition: recommendedList.edition,
      candidacyId: selectionDecision.candidacyId,
      offList: selectionDecision.offList,
      reason: selectionDecision.reason,
      digest: signature.digest,
      /** Of a decision on paper: the digest of the memo's scan and the day on it. */
      memoDigest: file.contentDigest,
      memoSignedOn: selectionDecision.memoSignedOn,
    })
    .from(selectionDecision)
    .leftJoin(file, eq(file.id, selectionDecision.memoFileId))
    .innerJoin(recommendedList, eq(recommendedList.id, selectionDecision.listId))
    .innerJoin(signature, eq(signature.id, selectionDecision.signatureId));
}
