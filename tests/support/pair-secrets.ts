import type { House } from "#app/jobs.server.ts";
import type { Client } from "#db/open.server.ts";

/**
 * What a coordinator, an officer and the two of a pair may not see of mentoring and of what lies around it, by hand from
 * "Who sees what". The pair is the one with notes of both kinds: the mentee's own, and the mentor's shared one.
 */
export const pairViewers = {
  coordinator: "coordinator1",
  officer: "officer1",
  mentor: "mentor4",
  mentee: "mentee1",
} as const;
type PairViewer = keyof typeof pairViewers;

/** Column lists by table; a second text narrows the rows, `:me` being the viewer's account. */
export type Hidden = Readonly<Record<string, string | readonly [columns: string, where: string]>>;

/** What the two say to each other or keep to themselves: to nobody outside the pair. */
export const said: Hidden = {
  mentee: "goals preferred_sex",
  mentoring_session: "agenda",
  mentoring_goal: "text",
  mentoring_action: "text owner due_on done_on version",
  mentoring_note: "text shared written_at version",
  mentoring_agreement: "channel cadence_weeks ends_on version",
  session_feedback: "usefulness comment given_at",
  match_reason: "points",
  pair_tie: "kind set_at ended_on",
};
/** Selection and cadre, to those who have no part in them. */
const files: Hidden = {
  nomination: "current_position service_years vision_statement statement submitted_at version",
  nomination_post: "title organisation account",
  screening_mark: "mark points remark paragraph",
  eligibility_check: "missing_document reason decided_at",
  conflict_declaration: "tie note ruling_reason",
  gate_reason: "text",
  score_sheet: "reason locked_at digest saved_at version",
  score_cell: "state rating note",
  sheet_reopening: "reason proposed_at answered_at answer_reason version",
  consensus_rating: "rating narrative",
  official_rating: "rating passed",
  panel_report: "summary digest",
  report_answer: "dissent_note reason",
  recommended_list: "rationale fewer_reason",
  comparative_analysis: "text",
  selection_decision: "reason decided_at",
  consultation: "party party_name channel note",
  cadre_member:
    "email level held_since duty_limits available_from available_to release consent_on retain_until version",
  cadre_language: "level evidence",
  cadre_experience: "organisation function",
  pool_membership: "admitted_on review_due_on expires_on reason version",
  readiness: "level assessed_on expires_on evidence",
  competency_evidence: "seen_on evidence",
  development_item: "gap action owner due_on done_on",
  vetting_check: "finding requested_at version",
};
const mine = (table: string) => [table, "recipient_id <> ':me'"] as const;
const post = { demonstration_mail: mine("subject body"), draft: ["body", "account_id <> ':me'"] } as const;

export const whole: Hidden = {
  mentee: "zone started_on enrolled_at goals preferred_sex needs_written_at version",
  mentee_language: "level",
  mentee_hours: "iso_weekday from_minute to_minute",
  mentoring_match:
    "state_since score offered_at chosen_at answer_due_at accepted_at active_at ended_at ended_by version",
  mentoring_session:
    "starts_at ends_at mentor_zone mentee_zone zone_data agenda booked_at answer_due_at closed_at sequence version",
  mentoring_goal: "text state_since version",
  mentoring_action: said.mentoring_action!,
  mentoring_agreement: said.mentoring_agreement!,
  mentor_hours: "iso_weekday from_minute to_minute",
  mentor_away: "from_day to_day",
};
export const mentors =
  "email former_post separated_on profile offered_at state_reason trained_on conflict_declared_on capacity zone booking buffer_before buffer_after version";

export const ownMatches = `(SELECT m.id FROM mentoring_match m JOIN mentor r ON r.id = m.mentor_id JOIN mentee e ON e.id = m.mentee_id
  WHERE r.account_id = ':me' OR e.account_id = ':me')`;
const sideOf = (side: "mentor" | "mentee") => `(SELECT ${side}_id FROM mentoring_match WHERE id IN ${ownMatches})`;
/** To one of a pair: all of other matches, and of the own what the other keeps. */
export const toThePair: Hidden = {
  ...files,
  ...post,
  ...Object.fromEntries(
    Object.entries(whole).map(([table, list]) => {
      const [key, id] =
        table === "mentoring_match"
          ? ["id", ownMatches]
          : table.startsWith("mentee")
            ? [table === "mentee" ? "id" : "mentee_id", sideOf("mentee")]
            : table.startsWith("mentor_")
              ? ["mentor_id", sideOf("mentor")]
              : ["match_id", ownMatches];
      return [table, [list as string, `${key} NOT IN ${id}`] as const];
    }),
  ),
  mentor: [mentors, `id NOT IN ${sideOf("mentor")}`],
  mentoring_note: [
    "text written_at version",
    `author_id <> ':me' AND (NOT shared OR session_id NOT IN (SELECT id FROM mentoring_session WHERE match_id IN ${ownMatches}))`,
  ],
  session_feedback: ["usefulness comment given_at", "author_id <> ':me'"],
  match_reason: "points",
  pair_tie: ["kind set_at ended_on", "set_by <> ':me'"],
};

const hidden: Readonly<Record<PairViewer, readonly Hidden[]>> = {
  // That a pair is available again, years after a tie has ended, is the coordinator's to see.
  coordinator: [{ ...said, pair_tie: "kind set_at" }, files, post],
  officer: [
    { ...said, ...whole, mentor: mentors, mentor_language: "level", mentor_mission: "ended_on", ...post },
    { vetting_check: "finding requested_at version", competency_evidence: "recorded_at" },
  ],
  mentor: [toThePair, { mentee: "preferred_sex" }],
  mentee: [
    toThePair,
    // Of the own mentor and of those offered: never how the programme keeps them.
    { mentor: "email offered_at state_reason conflict_declared_on capacity" },
    { mentee: ["preferred_sex", "account_id <> ':me'"] },
  ],
};

/** What one of the four may not see. */
export const pairHidden: Readonly<Record<PairViewer, readonly Hidden[]>> = hidden;

/** Every column, with the rows of it, that these lists name. */
export function* rowsOf(lists: readonly Hidden[], accountId: string) {
  for (const list of lists)
    for (const [table, said] of Object.entries(list)) {
      const [columns, where] = typeof said === "string" ? [said, "1"] : said;
      for (const column of columns.split(" ")) yield { table, column, where: where.replaceAll(":me", accountId) };
    }
}

/** In both worlds of a pair: the mentor keeps a note too, says what a session was worth, and ties hold two pairs apart. */
export function pairsKeepMore(client: Client, { seal }: Pick<House, "seal">): void {
  const accounts = `JOIN mentoring_session s ON s.id = x.session_id JOIN mentoring_match m ON m.id = s.match_id JOIN mentor r ON r.id = m.mentor_id WHERE x.author_id = r.account_id`;
  client
    .prepare(
      `UPDATE mentoring_note SET shared = 0, text = ? WHERE id IN (SELECT min(x.id) FROM mentoring_note x ${accounts} AND m.state = 'active')`,
    )
    .run(seal("Kept to myself."));
  client
    .prepare(
      `INSERT INTO session_feedback (id, session_id, author_id, usefulness, comment, given_at)
       SELECT 'walls0feedback' || s.id, s.id, r.account_id, 3, ?, 1790000000000 FROM mentoring_session s JOIN mentoring_match m ON m.id = s.match_id
       JOIN mentor r ON r.id = m.mentor_id WHERE s.state = 'held' AND NOT EXISTS (SELECT 1 FROM session_feedback f WHERE f.session_id = s.id AND f.author_id = r.account_id)`,
    )
    .run(seal("Said what I think."));
  client.exec(
    `INSERT INTO pair_tie (id, mentor_id, mentee_id, kind, set_as, set_by, set_at, version)
     SELECT 'walls0tie' || m.id, m.mentor_id, m.mentee_id, 'conflict', 'mentee', e.account_id, 1790000000000, 1 FROM mentoring_match m
     JOIN mentee e ON e.id = m.mentee_id WHERE m.state = 'passedOver' ORDER BY m.id LIMIT 2`,
  );
}

/** Matches, notes and feedback that come and go as a whole, none of them known to the viewer. */
export function mentoringComesAndGoes(
  viewer: string,
  chance: () => number,
  client: Client,
  accountId: string,
  { seal }: Pick<House, "seal">,
): number {
  const run = (sql: string, ...values: unknown[]) => client.prepare(sql).run(...values).changes;
  let changed = 0;
  // A mentor takes one more mentee, and somebody who was passed over was never offered. The coordinator sees who mentors whom.
  if (viewer !== "coordinator" && chance() < 0.8) {
    const [pair] = client
      .prepare(
        `SELECT r.id AS mentor, e.id AS mentee FROM mentor r, mentee e WHERE r.account_id IS NOT NULL AND r.offered_by_state IS NOT 'gh'
         AND r.account_id <> ? AND e.account_id <> ? AND NOT EXISTS (SELECT 1 FROM mentoring_match m WHERE m.mentor_id = r.id AND m.mentee_id = e.id)
         ORDER BY EXISTS (SELECT 1 FROM mentoring_match m JOIN mentee o ON o.id = m.mentee_id WHERE m.mentor_id = r.id AND o.account_id = ?) DESC, r.id, e.id`,
      )
      .all(accountId, accountId, accountId) as { mentor: string; mentee: string }[];
    run(
      `INSERT INTO mentoring_match (id, mentee_id, mentor_id, state, state_since, score, offered_at, chosen_at, accepted_at, active_at, version)
       VALUES ('walls0match', ?, ?, 'active', 1790000000000, 700, 1780000000000, 1785000000000, 1786000000000, 1790000000000, 5)`,
      pair!.mentee,
      pair!.mentor,
    );
    changed += run(
      `INSERT INTO mentoring_agreement (id, match_id, text_version, cadence_weeks, channel, ends_on, version)
       VALUES ('walls0agreement', 'walls0match', 1, 2, 'Line 9', '2027-06-30', 3)`,
    );
    changed += run(
      `INSERT INTO mentoring_session (id, match_id, number, state, starts_at, ends_at, mentor_zone, mentee_zone, zone_data, call_today, agenda, booked_at, sequence, version)
       VALUES ('walls0session', 'walls0match', 1, 'held', 1790010000000, 1790013600000, 'UTC', 'UTC', '2026a', 0, ?, 1790000000000, 0, 2)`,
      seal("One more talk"),
    );
    for (const { id } of client
      .prepare(
        `SELECT m.id FROM mentoring_match m JOIN mentor r ON r.id = m.mentor_id JOIN mentee e ON e.id = m.mentee_id
         WHERE m.state = 'passedOver' AND r.account_id <> ? AND e.account_id <> ? ORDER BY m.id LIMIT 2`,
      )
      .all(accountId, accountId) as { id: string }[]) {
      run("DELETE FROM match_reason WHERE match_id = ?", id);
      changed += run("DELETE FROM mentoring_match WHERE id = ?", id);
    }
  }
  // A mentor also scores people who are nobody's mentees: the other side of the firewall is not the programme's to see.
  if (viewer === "coordinator" || viewer === "mentee")
    changed += run(
      `INSERT INTO panel_member (id, panel_id, account_id, seat, acting_chair, seated_at)
       SELECT 'walls0seat', p.id, r.account_id, 'observer', 0, 0 FROM panel p, mentor r WHERE r.account_id IS NOT NULL AND r.account_id <> ? ORDER BY p.id, r.id LIMIT 1`,
      accountId,
    );
  const others = viewer === "mentor" || viewer === "mentee" ? "author_id <> ? AND NOT shared" : "author_id <> ?";
  if (chance() < 0.5) changed += run(`DELETE FROM mentoring_note WHERE ${others}`, accountId);
  else
    changed += run(
      `INSERT INTO mentoring_note (id, session_id, author_id, text, shared, written_at, version)
       SELECT 'walls0note' || s.id, s.id, r.account_id, ?, 0, 1790000000000, 1 FROM mentoring_session s JOIN mentoring_match m ON m.id = s.match_id JOIN mentor r ON r.id = m.mentor_id
       WHERE r.account_id <> ? AND NOT EXISTS (SELECT 1 FROM mentoring_note n WHERE n.session_id = s.id AND n.author_id = r.account_id)`,
      seal("One note more"),
      accountId,
    );
  if (chance() < 0.5) changed += run("DELETE FROM session_feedback WHERE author_id <> ?", accountId);
  return changed;
}
