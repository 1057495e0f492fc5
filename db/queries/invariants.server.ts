import { endStates } from "#app/domain/selection/states.ts";
import type { Store } from "#db/open.server.ts";
import { file } from "#db/schema/platform.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

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
    name: "an approved decision has two distinct persons and two signatures",
    sql: "SELECT id FROM selection_decision WHERE state = 'approved' AND (approved_by IS NULL OR approved_by = decided_by OR approval_signature_id IS NULL OR signature_id IS NULL)",
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
    name: "a promise is settled once, in its own process, by a row that says as what",
    sql: `SELECT x.id FROM process_contact x LEFT JOIN process_contact p ON p.id = x.settles
      WHERE (x.settles IS NULL) <> (x.settled_as IS NULL) OR (x.settles IS NOT NULL AND (p.id IS NULL OR p.process_id <> x.process_id OR p.promised_by IS NULL OR p.closed <> x.closed))`,
  },
  {
    name: "every contact stands in the trail",
    sql: "SELECT x.id FROM process_contact x WHERE NOT EXISTS (SELECT 1 FROM audit_event a WHERE a.object_kind = 'contact' AND a.object_id = x.id)",
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
