import type { House } from "#app/jobs.server.ts";
import type { Client } from "#db/open.server.ts";
import type { Who } from "./expectations.ts";

/**
 * Secret values of the world, each replaced by a token of its own, and who may read it: by hand, from "Who sees what".
 * A token says of what kind it is, of which process (a state's letter), whose (a cast code or a State) and which marks it
 * carries: m of a cadre member, h hidden from the recused member, l longlisted, r recommended, a appointed, d draft, c the chair's own, x all screeners are in, s of a stage whose records the panel reads.
 */
export type Token = {
  readonly kind: string;
  readonly letter: string;
  readonly owner: string;
  readonly marks: string;
};
const form = /zq([a-zA-Z]+)q([A-Z])q([a-zA-Z0-9]*)q([a-z]*)q\d+z/g;
export function tokensIn(text: string): Token[] {
  return [...text.matchAll(form)].map(([, kind = "", letter = "", owner = "", marks = ""]) => ({
    kind,
    letter,
    owner,
    marks,
  }));
}

/** Who reads: the standings in the token's process, the cast code, the States spoken for. */
export type Reader = {
  readonly code: string | null;
  readonly standings: ReadonlySet<Who>;
  readonly states: ReadonlySet<string>;
};
type May = (token: Token, reader: Reader) => boolean;

const order = "FNCELSAPRDKOUB";
const from = ({ letter }: Token, mark: string) => order.indexOf(letter) >= order.indexOf(mark);
const until = ({ letter }: Token, mark: string) => order.indexOf(letter) <= order.indexOf(mark);
const is = ({ standings }: Reader, ...who: Who[]) => who.some((one) => standings.has(one));
const desk: May = (_, reader) => is(reader, "lead", "officer", "named");
const authority: May = (_, reader) => is(reader, "authority");
const named: May = (_, reader) => is(reader, "named");
const vet: May = (token, reader) => is(reader, "vetting", "adjudicator") && from(token, "S");
const own: May = ({ owner }, { code }) => code !== null && owner === handle(code);
const state: May = ({ owner }, { states }) => states.has(owner);
const hides: May = ({ marks }, reader) => is(reader, "recused") && marks.includes("h");
/** The cadre manager and every officer read members whole. */
const cadre: May = (_, reader) => is(reader, "cadre", "lead", "officer", "named", "otherOfficer");
const coordinator: May = (_, { code }) => code === "coordinator1";
/** Whoever's code or State stands in the token's owner, a list. */
const listed: May = ({ owner }, { code, states }) =>
  owner.split("X").some((one) => (code !== null && one === handle(code)) || states.has(one));
/** Members to whom the file is open: declared, not recused from it. */
const panel: May = (token, reader) => is(reader, "chair", "member", "recused") && !hides(token, reader);
const chair: May = (_, reader) => is(reader, "chair");
const seated: May = (_, reader) => is(reader, "chair", "member", "recused", "undeclared");
const screening: May = (token, reader) => is(reader, "screener") && token.letter === "E";
const any =
  (...ways: readonly May[]): May =>
  (token, reader) =>
    ways.some((way) => way(token, reader));
const when =
  (test: (token: Token) => boolean, ...ways: readonly May[]): May =>
  (token, reader) =>
    test(token) && any(...ways)(token, reader);

const submitted = (token: Token) => !token.marks.includes("d");
const toPanel = when((t) => from(t, "S") && until(t, "O") && t.marks.includes("l"), panel);
const toAuthority = when((t) => from(t, "D") && t.marks.includes("r"), authority);
const file = any(state, when(submitted, desk, screening, toPanel, toAuthority));

export const mayRead: Readonly<Record<string, May>> = {
  // A score sheet: its member; after the reveal the panel and the officers.
  scoreNote: any(
    (t, r) => own(t, r) && !hides(t, r),
    when((t) => from(t, "P"), desk, panel),
  ),
  // Official ratings and narratives: panel and officers after the reveal; the authority for recommended names.
  narrative: when((t) => from(t, "P"), desk, panel, toAuthority),
  // Findings reach vetting officers and adjudicators alone.
  finding: vet,
  ruling: vet,
  // Decision and consultations: the authority and the officers named, until announced.
  consultation: any(
    authority,
    named,
    when((t) => from(t, "U"), desk),
  ),
  decision: any(
    authority,
    named,
    when((t) => from(t, "U"), desk),
  ),
  // Why a process is entered as begun before the portal: the desk. A record's words: as the records of its stage would be.
  priorReason: desk,
  priorSays: any(
    desk,
    when(
      (t) => t.marks.includes("s"),
      (_, r) => is(r, "chair", "member"),
    ),
  ),
  // A declaration: who made it, the chair who rules, the desk; the chair's own: the other members.
  declaration: any(
    own,
    chair,
    desk,
    when((t) => t.marks.includes("c"), seated),
  ),
  // Screeners are blind to each other until all are in; the desk reads sheets that are in.
  screeningRemark: any(
    (t, r) => own(t, r) && t.letter === "E",
    when(submitted, desk),
    when((t) => t.marks.includes("x"), screening),
  ),
  // Candidate files. Vetting officers: particulars, not the pleading.
  statement: file,
  vision: file,
  history: any(file, when(submitted, vet)),
  // Members declare against name, State and post.
  position: any(
    file,
    when(submitted, vet),
    when((t) => t.marks.includes("l") && from(t, "L"), seated),
  ),
  fileName: any(file, when(submitted, vet)),
  // Names stand in lists: members declare against the longlist, recused ones saw the name when they did.
  name: any(
    file,
    when((t) => t.marks.includes("l") && from(t, "L"), seated, vet),
    when(
      (t) => t.marks.includes("m"),
      cadre,
      (_, r) => is(r, "vetting", "adjudicator"),
    ),
    // Announced: on the public page of the selection for anyone to read.
    (t) => t.marks.includes("a"),
  ),
  // A cadre member's record: whole to manager and officers; its State reads development and, on inviting, the languages.
  cadreFinding: (_, r) => is(r, "vetting", "adjudicator"),
  cadreEvidence: cadre,
  cadreCompetency: cadre,
  cadreLimits: cadre,
  cadreEmail: cadre,
  cadreReason: cadre,
  cadreGap: any(cadre, state),
  cadreLanguage: any(cadre, state),
  // Mentoring. Owners are lists: of a pair its two, of a profile its State and all who may read it.
  mentorFinding: (_, reader) => is(reader, "vetting", "adjudicator"),
  mentorProfile: any(listed, coordinator),
  mentorReason: any(listed, coordinator),
  menteeGoals: listed,
  preference: listed,
  notWished: listed,
  channel: listed,
  agenda: listed,
  pairGoal: listed,
  pairNote: listed,
  pairAction: listed,
  matchReason: listed,
  mentorEmail: any(listed, coordinator, (_, reader) => is(reader, "vetting", "adjudicator")),
  feedback: () => false,
  tieKind: () => false,
  tieReason: listed,
  receipt: any(state, desk),
  listReason: any(state, desk),
  contest: any(state, desk),
  // A word put in for somebody, a complaint: the desk that files it, the auditor who reads it.
  representation: any(desk, (_, r) => r.code === "auditor"),
  // What a State asks, as it asked it, and why it comes late: that State and the desk.
  stateAsks: any(state, desk),
  // Why a process was set aside, taken up again or ended: the desk and oversight.
  exit: any(desk, (_, r) => r.code === "auditor"),
  // What an officer leaves to the next one.
  handOver: desk,
  // A letter to one State: that State, and who works in the process; a sealed one: authority and named until announced.
  stateLetter: any(state, desk, authority),
  sealedLetter: any(
    authority,
    named,
    when((t) => from(t, "U"), desk),
  ),
  // The log of contacts: the desk; what touches decision, consultations and offer, those named for them.
  contact: desk,
  contactClosed: named,
  eligibility: desk,
  gateOfficer: desk,
  gateChair: any(desk, (_, r) => is(r, "chair", "member")),
  gateList: any(
    desk,
    (_, r) => is(r, "chair", "member"),
    when((t) => from(t, "D"), authority),
  ),
  gateDecision: any(authority, named),
  rationale: any(
    desk,
    (_, r) => is(r, "chair", "member", "recused"),
    when((t) => from(t, "R"), authority),
  ),
  question: any(authority, chair, desk),
  // The authority's file prints the dissent and the panel's word.
  dissent: any(
    desk,
    seated,
    when((t) => from(t, "D"), authority),
  ),
  summary: any(desk, seated),
  analysisList: any(
    desk,
    (_, r) => is(r, "chair", "member"),
    when((t) => from(t, "D"), authority),
  ),
  analysisDecision: any(authority, named),
  induction: desk,
  mail: own,
  draft: own,
  password: () => false,
  sessionKey: () => false,
};
export const handle = (code: string) => code.replace(/[^a-zA-Z0-9]/g, "");

type Context = {
  readonly client: Client;
  readonly house: Pick<House, "seal" | "newId">;
  /** State letter by process id. */
  readonly letters: ReadonlyMap<string, string>;
  /** Hidden candidacies of the scenes. */
  readonly hidden: ReadonlySet<string>;
  readonly codeOf: (accountId: string) => string;
};

/**
 * Replaces every secret by a token; the copy's triggers go first, since most of these rows stand for good. Answers with
 * the kinds that somebody may see.
 */
export function plant({ client, house, letters, hidden, codeOf }: Context): Set<string> {
  const planted = new Set<string>();
  for (const { name } of client.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
  }[])
    client.exec(`DROP TRIGGER ${name}`);
  const marks = new Map<string, string>();
  const mark = (sql: string, letter: string) => {
    for (const { id } of client.prepare(sql).all() as { id: string }[])
      marks.set(id, `${marks.get(id) ?? ""}${letter}`);
  };
  for (const id of hidden) marks.set(id, "h");
  mark("SELECT DISTINCT candidacy_id AS id FROM longlist_entry WHERE removed_at IS NULL", "l");
  mark("SELECT DISTINCT candidacy_id AS id FROM recommended_entry", "r");
  mark("SELECT id FROM candidacy WHERE state = 'appointed'", "a");
  let count = 0;
  type Found = { id: string; process: string; owner?: string | null; candidacy?: string | null; more?: string | null };
  /** `sql` gives id, process and, where it matters, owner (account or State), candidacy and more marks. */
  const put = (
    kind: string,
    table: string,
    column: string,
    sql: string,
    made: (token: string) => string = (token) => token,
  ) => {
    const change = client.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`);
    for (const row of client.prepare(sql).all() as Found[]) {
      const letter = letters.get(row.process);
      if (!letter) throw new Error(`No process for ${kind}`);
      planted.add(kind);
      const owner = handle(row.owner ? (row.owner.length === 2 ? row.owner : codeOf(row.owner)) : "");
      const carried = `${row.candidacy ? (marks.get(row.candidacy) ?? "") : ""}${row.more ?? ""}`;
      change.run(made(`zq${kind}q${letter}q${owner}q${carried}q${(count += 1)}z`), row.id);
    }
  };
  const ofCandidacy = "JOIN candidacy c ON c.id = x.candidacy_id";
  put(
    "scoreNote",
    "score_cell",
    "note",
    `SELECT n.id, c.process_id AS process, m.account_id AS owner, c.id AS candidacy FROM score_cell n JOIN score_sheet x ON x.id = n.sheet_id
     JOIN panel_member m ON m.id = x.panel_member_id ${ofCandidacy}`,
  );
  put(
    "narrative",
    "consensus_rating",
    "narrative",
    `SELECT x.id, c.process_id AS process, c.id AS candidacy FROM consensus_rating x ${ofCandidacy}`,
  );
  const checks = `SELECT x.id, c.process_id AS process FROM vetting_check x ${ofCandidacy}`;
  put("finding", "vetting_check", "finding", checks, (token) => house.seal(token));
  const [check] = client.prepare(`${checks} ORDER BY x.id`).all() as Found[];
  const adverse = client.prepare("UPDATE vetting_check SET outcome = 'adverse', result_at = requested_at WHERE id = ?");
  const [anySignature] = client.prepare("SELECT id, signer_id AS owner FROM signature ORDER BY id").all() as {
    id: string;
    owner: string;
  }[];
  if (check && anySignature) {
    adverse.run(check.id);
    client
      .prepare(
        "INSERT INTO adjudication (id, check_id, ruling, reason, adjudicator_id, signature_id, ruled_at) VALUES (?, ?, 'cleared', '', ?, ?, 0)",
      )
      .run(house.newId(), check.id, anySignature.owner, anySignature.id);
  }
  put(
    "ruling",
    "adjudication",
    "reason",
    "SELECT a.id, c.process_id AS process FROM adjudication a JOIN vetting_check v ON v.id = a.check_id JOIN candidacy c ON c.id = v.candidacy_id",
    (token) => house.seal(token),
  );
  put("consultation", "consultation", "note", "SELECT id, process_id AS process FROM consultation", (token) =>
    house.seal(token),
  );
  put("decision", "selection_decision", "reason", "SELECT id, process_id AS process FROM selection_decision");
  put("priorReason", "prior_start", "reason", "SELECT id, process_id AS process FROM prior_start");
  put(
    "priorSays",
    "prior_record",
    "says",
    "SELECT id, process_id AS process, iif(stage IN ('shortlisting', 'assessment', 'panelReview'), 's', '') AS more FROM prior_record",
  );
  put(
    "declaration",
    "conflict_declaration",
    "note",
    `SELECT x.id, c.process_id AS process, m.account_id AS owner, iif(m.seat = 'chair', 'c', '') AS more FROM conflict_declaration x
     JOIN panel_member m ON m.id = x.panel_member_id ${ofCandidacy} WHERE x.tie <> 'none'`,
  );
  put(
    "screeningRemark",
    "screening_mark",
    "remark",
    `SELECT n.id, c.process_id AS process, x.screener_id AS owner, iif(x.state = 'draft', 'd', '') || iif(NOT EXISTS (
       SELECT 1 FROM screener_assignment a WHERE a.process_id = c.process_id AND a.ended_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM screening_sheet o WHERE o.candidacy_id = c.id AND o.screener_id = a.account_id AND o.state = 'submitted')), 'x', '') AS more FROM screening_mark n
     JOIN screening_sheet x ON x.id = n.sheet_id ${ofCandidacy}`,
  );
  const nominations = (table: string, key: string) =>
    `SELECT x.id, n.process_id AS process, n.member_state_id AS owner, cn.candidacy_id AS candidacy, iif(n.state = 'draft', 'd', '') AS more
     FROM ${table} x JOIN nomination n ON n.id = x.${key} LEFT JOIN candidacy_nomination cn ON cn.nomination_id = n.id`;
  put("statement", "nomination", "statement", nominations("nomination", "id"));
  put("vision", "nomination", "vision_statement", nominations("nomination", "id"));
  put("position", "nomination", "current_position", nominations("nomination", "id"));
  put("name", "nomination", "family_name", nominations("nomination", "id"));
  put("history", "nomination_post", "account", nominations("nomination_post", "nomination_id"));
  put(
    "fileName",
    "file",
    "name",
    `SELECT f.id, n.process_id AS process, n.member_state_id AS owner, cn.candidacy_id AS candidacy, iif(n.state = 'draft', 'd', '') AS more
     FROM file f JOIN nomination_document d ON d.file_id = f.id JOIN nomination n ON n.id = d.nomination_id
     LEFT JOIN candidacy_nomination cn ON cn.nomination_id = n.id`,
  );
  put(
    "name",
    "person",
    "family_name",
    `SELECT p.id, c.process_id AS process, n.member_state_id AS owner, c.id AS candidacy,
       iif(EXISTS (SELECT 1 FROM cadre_member m WHERE m.person_id = p.id), 'm', '') AS more FROM person p JOIN candidacy c ON c.person_id = p.id
     JOIN candidacy_nomination cn ON cn.candidacy_id = c.id JOIN nomination n ON n.id = cn.nomination_id`,
  );
  put(
    "receipt",
    "receipt",
    "contents",
    "SELECT r.id, call.process_id AS process, l.member_state_id AS owner FROM receipt r JOIN nomination_list l ON l.id = r.list_id JOIN call ON call.id = l.call_id",
    (token) => JSON.stringify({ names: [{ name: token, files: [], missing: [] }] }),
  );
  put(
    "listReason",
    "nomination_list",
    "reason",
    "SELECT l.id, call.process_id AS process, l.member_state_id AS owner FROM nomination_list l JOIN call ON call.id = l.call_id",
  );
  put("contest", "registration_contest", "text", nominations("registration_contest", "nomination_id"));
  for (const column of ["summary", "from_whom", "outcome"])
    put("representation", "representation", column, "SELECT id, process_id AS process FROM representation");
  for (const [table, column] of [
    ["call_question", "text"],
    ["late_request", "reason"],
    ["late_request", "decision_reason"],
  ] as const)
    put(
      "stateAsks",
      table,
      column,
      `SELECT q.id, call.process_id AS process, q.member_state_id AS owner FROM ${table} q JOIN call ON call.id = q.call_id`,
    );
  put("handOver", "process_hand_over", "note", "SELECT id, process_id AS process FROM process_hand_over");
  put("exit", "process_exit", "reason", "SELECT id, process_id AS process FROM process_exit");
  const written = (token: string) => JSON.stringify({ subject: token, blocks: [] });
  put(
    "stateLetter",
    "letter",
    "content",
    "SELECT id, process_id AS process, member_state_id AS owner FROM letter WHERE kind IN ('acknowledgement', 'regret') AND state <> 'draft'",
    written,
  );
  put(
    "sealedLetter",
    "letter",
    "content",
    "SELECT id, process_id AS process FROM letter WHERE kind IN ('councilLetter', 'hostSounding', 'offer') AND state <> 'draft'",
    (token) => house.seal(written(token)),
  );
  for (const column of ["said", "with_whom"])
    for (const [kind, closed] of [
      ["contact", 0],
      ["contactClosed", 1],
    ] as const)
      put(
        kind,
        "process_contact",
        column,
        `SELECT id, process_id AS process FROM process_contact WHERE closed = ${closed}`,
      );
  put(
    "eligibility",
    "eligibility_check",
    "reason",
    `SELECT x.id, c.process_id AS process FROM eligibility_check x ${ofCandidacy}`,
  );
  for (const [kind, gates] of [
    ["gateOfficer", "'longlist'"],
    ["gateChair", "'convening', 'shortlist'"],
    ["gateList", "'recommendedList'"],
    ["gateDecision", "'decision'"],
  ] as const)
    put(kind, "gate_reason", "text", `SELECT id, process_id AS process FROM gate_reason WHERE gate IN (${gates})`);
  put("rationale", "recommended_list", "rationale", "SELECT id, process_id AS process FROM recommended_list");
  put("question", "authority_question", "question", "SELECT id, process_id AS process FROM authority_question");
  client.exec(
    "UPDATE report_answer SET answer = 'dissent' WHERE id IN (SELECT min(id) FROM report_answer GROUP BY report_id)",
  );
  put(
    "dissent",
    "report_answer",
    "dissent_note",
    "SELECT a.id, r.process_id AS process FROM report_answer a JOIN panel_report r ON r.id = a.report_id WHERE a.answer = 'dissent'",
  );
  put("summary", "panel_report", "summary", "SELECT id, process_id AS process FROM panel_report");
  put(
    "analysisList",
    "comparative_analysis",
    "text",
    "SELECT id, process_id AS process FROM comparative_analysis WHERE gate = 'recommendedList'",
  );
  put(
    "analysisDecision",
    "comparative_analysis",
    "text",
    "SELECT id, process_id AS process FROM comparative_analysis WHERE gate = 'decision'",
  );
  put(
    "induction",
    "induction_item",
    "text",
    "SELECT i.id, p.process_id AS process FROM induction_item i JOIN induction_plan p ON p.id = i.plan_id",
  );
  const [someProcess] = letters.keys();
  // Of no process: they carry the letter of any.
  const members = (table: string, key: string) =>
    `SELECT x.id, '${someProcess!}' AS process, m.sponsoring_state AS owner FROM ${table} x JOIN cadre_member m ON m.id = x.${key}`;
  put(
    "cadreFinding",
    "vetting_check",
    "finding",
    `SELECT x.id, '${someProcess!}' AS process FROM vetting_check x JOIN cadre_member m ON m.person_id = x.person_id WHERE x.candidacy_id IS NULL`,
    (token) => house.seal(token),
  );
  put("cadreEvidence", "readiness", "evidence", members("readiness", "member_id"));
  put("cadreCompetency", "competency_evidence", "evidence", members("competency_evidence", "member_id"));
  put("cadreLimits", "cadre_member", "duty_limits", members("cadre_member", "id"));
  put("cadreEmail", "cadre_member", "email", members("cadre_member", "id"));
  put("cadreReason", "pool_membership", "reason", members("pool_membership", "member_id"));
  put("cadreGap", "development_item", "gap", members("development_item", "member_id"));
  put("cadreLanguage", "cadre_language", "evidence", members("cadre_language", "member_id"));
  /** Puts tokens of no process whose readers are a list: accounts or States, as the question names them. */
  const putListed = (
    kind: string,
    table: string,
    column: string,
    sql: string,
    made: (token: string) => string = (token) => token,
  ) => {
    const change = client.prepare(`UPDATE ${table} SET "${column}" = ? WHERE id = ?`);
    for (const { id, readers } of client.prepare(sql).all() as { id: string; readers: string | null }[]) {
      planted.add(kind);
      const owner = (readers ?? "")
        .split(",")
        .filter((one) => one !== "")
        .map((one) => handle(one.length === 2 ? one : codeOf(one)))
        .join("X");
      change.run(made(`zq${kind}q${letters.get(someProcess!)!}q${owner}qq${(count += 1)}z`), id);
    }
  };
  const seal = (token: string) => house.seal(token);
  const pair = `(SELECT r.account_id || ',' || e.account_id FROM mentoring_match m JOIN mentor r ON r.id = m.mentor_id JOIN mentee e ON e.id = m.mentee_id WHERE m.id =`;
  const paired = "('requested', 'agreed', 'active', 'completed', 'ended')";
  put(
    "mentorFinding",
    "vetting_check",
    "finding",
    `SELECT v.id, '${someProcess!}' AS process FROM vetting_check v JOIN mentor m ON m.person_id = v.person_id`,
    seal,
  );
  putListed(
    "mentorProfile",
    "mentor",
    "profile",
    `SELECT r.id, coalesce(r.offered_by_state, '') || ',' || coalesce(r.account_id, '') || ',' || coalesce((SELECT group_concat(e.account_id) FROM mentoring_match m
       JOIN mentee e ON e.id = m.mentee_id WHERE m.mentor_id = r.id AND m.state IN ('offered', 'requested')), '') AS readers FROM mentor r`,
  );
  putListed("mentorReason", "mentor", "state_reason", "SELECT id, account_id AS readers FROM mentor");
  putListed(
    "menteeGoals",
    "mentee",
    "goals",
    `SELECT e.id, e.account_id || ',' || coalesce((SELECT group_concat(r.account_id) FROM mentoring_match m JOIN mentor r ON r.id = m.mentor_id
       WHERE m.mentee_id = e.id AND m.state IN ${paired}), '') AS readers FROM mentee e`,
    seal,
  );
  for (const table of ["mentor", "mentee"])
    putListed("notWished", table, "not_wished", `SELECT id, account_id AS readers FROM ${table}`, seal);
  putListed("preference", "mentee", "preferred_sex", "SELECT id, account_id AS readers FROM mentee", seal);
  putListed(
    "channel",
    "mentoring_agreement",
    "channel",
    `SELECT a.id, ${pair} a.match_id) AS readers FROM mentoring_agreement a`,
  );
  putListed(
    "agenda",
    "mentoring_session",
    "agenda",
    `SELECT s.id, ${pair} s.match_id) AS readers FROM mentoring_session s`,
    seal,
  );
  putListed(
    "pairGoal",
    "mentoring_goal",
    "text",
    `SELECT g.id, ${pair} g.match_id) AS readers FROM mentoring_goal g`,
    seal,
  );
  putListed(
    "pairNote",
    "mentoring_note",
    "text",
    `SELECT n.id, iif(n.shared, ${pair} s.match_id), n.author_id) AS readers FROM mentoring_note n JOIN mentoring_session s ON s.id = n.session_id`,
    seal,
  );
  // The demonstration's pairs have no actions yet; what one says of a session is for nobody to read again.
  client.exec(
    `INSERT INTO mentoring_action (id, match_id, text, owner, version)
     SELECT 'walls0action' || id, id, '', 'mentor', 1 FROM mentoring_match WHERE state IN ('active', 'completed', 'ended')`,
  );
  putListed(
    "pairAction",
    "mentoring_action",
    "text",
    `SELECT a.id, ${pair} a.match_id) AS readers FROM mentoring_action a`,
    seal,
  );
  // A reason that names a post says whatever its value is.
  client.exec("UPDATE OR REPLACE match_reason SET factor = 'postType' WHERE factor = 'region'");
  putListed(
    "matchReason",
    "match_reason",
    "values",
    `SELECT x.id, e.account_id AS readers FROM match_reason x JOIN mentoring_match m ON m.id = x.match_id JOIN mentee e ON e.id = m.mentee_id WHERE x.factor = 'postType'`,
    (token) => JSON.stringify({ post: token }),
  );
  putListed(
    "mentorEmail",
    "mentor",
    "email",
    "SELECT id, coalesce(offered_by_state, '') || ',' || coalesce(account_id, '') AS readers FROM mentor",
  );
  put("feedback", "session_feedback", "comment", `SELECT id, '${someProcess!}' AS process FROM session_feedback`, seal);
  planted.delete("feedback");
  client.exec(
    "INSERT INTO pair_tie (id, mentor_id, mentee_id, kind, set_as, set_by, set_at, version) SELECT 'walls0tie', m.id, e.id, 'conflict', 'mentor', 'walls', 0, 1 FROM mentor m, mentee e ORDER BY m.id, e.id LIMIT 1",
  );
  client
    .prepare("UPDATE pair_tie SET kind = ? WHERE id = 'walls0tie'")
    .run(`zqtieKindq${letters.get(someProcess!)!}qqq${(count += 1)}z`);
  // One that a mentee has said with a reason, and one of the coordinator's.
  client.exec(
    `INSERT INTO pair_tie (id, mentor_id, mentee_id, kind, set_as, set_by, set_at, version)
     SELECT 'walls0' || h.hand, m.id, e.id, 'supervision', h.hand, iif(h.hand = 'mentee', e.account_id, (SELECT account_id FROM role_grant WHERE role = 'mentoringCoordinator' ORDER BY id LIMIT 1)), 0, 1
     FROM (SELECT id FROM mentor ORDER BY id LIMIT 1) m, (SELECT id, account_id FROM mentee ORDER BY id LIMIT 1) e, (SELECT 'mentee' AS hand UNION SELECT 'coordinator') h
     WHERE true ON CONFLICT DO NOTHING`,
  );
  putListed(
    "tieReason",
    "pair_tie",
    "reason",
    "SELECT id, set_by AS readers FROM pair_tie WHERE set_by IN (SELECT id FROM account)",
    seal,
  );
  for (const { id } of client.prepare("SELECT id FROM account").all() as { id: string }[]) {
    const made = (kind: string) => `zq${kind}q${letters.get(someProcess!)!}q${handle(codeOf(id))}qq${(count += 1)}z`;
    client.prepare("UPDATE account SET password_hash = ? WHERE id = ?").run(made("password"), id);
    client
      .prepare("INSERT INTO demonstration_mail (id, recipient_id, subject, body, sent_at) VALUES (?, ?, 'Post', ?, 0)")
      .run(house.newId(), id, made("mail"));
    client
      .prepare("INSERT INTO draft (id, account_id, form, body, saved_at) VALUES (?, ?, 'walls', ?, 0)")
      .run(house.newId(), id, made("draft"));
    client
      .prepare("INSERT INTO session (id, account_id, created_at, seen_at, expires_at) VALUES (?, ?, 0, 0, 0)")
      .run(made("sessionKey"), id);
  }
  planted.add("mail");
  return planted;
}
