import type { House } from "#app/jobs.server.ts";
import type { Client } from "#db/open.server.ts";
import { cast } from "#scripts/demonstration/cast.ts";
import type { Who } from "./expectations.ts";

/** One process of the world with who stands how in it, and the objects that its routes' parameters name. */
export type Scene = {
  readonly processId: string;
  readonly people: Readonly<Partial<Record<Who, string | null>>>;
  /** By parameter name; null where the process has none yet. */
  readonly objects: Readonly<Record<string, string | null>>;
};

type Row = Record<string, string | null>;

/**
 * Sets a process up: names an officer beside the assigned one, recuses one member from a candidacy that stays in view,
 * gives its State a second focal point, and adds a contest and a question to look at.
 */
export function setScene(client: Client, { newId, seal }: Pick<House, "newId" | "seal">, processId: string): Scene {
  const all = (sql: string, ...values: unknown[]): Row[] => client.prepare(sql).all(...values) as Row[];
  const one = (sql: string, ...values: unknown[]): string | null =>
    Object.values(all(sql, ...values)[0] ?? {})[0] ?? null;
  const run = (sql: string, ...values: unknown[]) => client.prepare(sql).run(...values);
  const emails = new Map(cast.map(({ code, email }) => [email.toLowerCase(), code]));
  const accounts = new Map(all("SELECT id, email FROM account").map(({ id, email }) => [id!, emails.get(email!)!]));
  const idOf = (code: string) => [...accounts].find(([, own]) => own === code)![0];
  const codes = (sql: string): string[] => all(sql, processId).map((row) => accounts.get(row.id!)!);
  const cast1 = (role: string, except: readonly string[]) =>
    cast.find(({ code, roles }) => roles.some((own) => own === role) && !except.includes(code))!.code;

  // Officers: one assigned, one assigned and named, one neither.
  const [assigned = "officer1"] = codes(
    "SELECT account_id AS id FROM process_officer WHERE process_id = ? AND ended_at IS NULL",
  );
  const desk = ["officer1", "officer2", "officer3"];
  const [named = "", otherOfficer = ""] = desk.filter((code) => code !== assigned);
  run("DELETE FROM named_officer WHERE process_id = ?", processId);
  run("DELETE FROM process_officer WHERE process_id = ?", processId);
  for (const code of [assigned, named])
    run(
      "INSERT INTO process_officer (id, process_id, account_id, assigned_by, assigned_at) VALUES (?, ?, ?, 'walls', 0)",
      newId(),
      processId,
      idOf(code),
    );
  run(
    "INSERT INTO named_officer (id, process_id, account_id, named_by, named_at) VALUES (?, ?, ?, 'walls', 0)",
    newId(),
    processId,
    idOf(named),
  );

  // The hidden candidacy: as far on as there is one; and another that was longlisted and no further than shortlisted.
  const listed = `LEFT JOIN longlist_entry l ON l.candidacy_id = c.id AND l.removed_at IS NULL
    LEFT JOIN shortlist_entry s ON s.candidacy_id = c.id
    LEFT JOIN (recommended_entry r JOIN recommended_list rl ON rl.id = r.list_id AND rl.state <> 'superseded') ON r.candidacy_id = c.id
    JOIN candidacy_nomination n ON n.candidacy_id = c.id JOIN nomination ON nomination.id = n.nomination_id
    WHERE c.process_id = ? AND nomination.nominator_kind = 'memberState' AND c.state NOT IN ('ineligible', 'objected', 'withdrawn', 'governmentWithdrawn', 'incomplete')`;
  const hidden = one(
    `SELECT c.id FROM candidacy c ${listed} ORDER BY r.id IS NULL, s.id IS NULL, l.id IS NULL, c.state = 'selected' OR c.state = 'appointed', c.id`,
    processId,
  );
  const other = one(
    `SELECT c.id FROM candidacy c ${listed} AND r.id IS NULL AND c.id IS NOT ? ORDER BY l.id IS NULL, c.id`,
    processId,
    hidden,
  );

  // The panel: chair, a member to whom all is open, one recused, one who still owes.
  const seats = all(
    `SELECT m.id, m.account_id, m.seat,
       (SELECT count(*) FROM longlist_entry l WHERE l.process_id = panel.process_id AND l.round = panel.round AND l.removed_at IS NULL)
       - (SELECT count(*) FROM conflict_declaration d WHERE d.panel_member_id = m.id) AS owing
     FROM panel_member m JOIN panel ON panel.id = m.panel_id JOIN selection_process p ON p.id = panel.process_id AND p.round = panel.round
     WHERE panel.process_id = ? AND panel.state = 'convened' AND m.removed_at IS NULL ORDER BY m.id`,
    processId,
  );
  run(
    `UPDATE conflict_declaration SET tie = 'none', note = '', ruling = NULL WHERE panel_member_id IN
      (SELECT m.id FROM panel_member m JOIN panel ON panel.id = m.panel_id WHERE panel.process_id = ?)`,
    processId,
  );
  const chair = seats.find(({ seat }) => seat === "chair");
  const [member, recused] = seats.filter(({ seat, owing }) => seat === "voting" && Number(owing) <= 0);
  const undeclared = seats.find(({ seat, owing }) => seat === "voting" && Number(owing) > 0);
  if (recused)
    run(
      "UPDATE conflict_declaration SET tie = 'relative', note = 'Kin', ruling = 'recused' WHERE panel_member_id = ? AND candidacy_id = ?",
      recused.id,
      hidden,
    );
  const declaration = member
    ? one("SELECT id FROM conflict_declaration WHERE panel_member_id = ? AND candidacy_id = ?", member.id, other)
    : null;
  run("UPDATE conflict_declaration SET tie = 'knows', note = 'Colleagues' WHERE id = ?", declaration);

  // The State concerned: its lead focal point, a second one, and a stranger.
  const nomination = one("SELECT nomination_id FROM candidacy_nomination WHERE candidacy_id = ? ORDER BY id", hidden);
  const state = one("SELECT member_state_id FROM nomination WHERE id = ?", nomination) ?? "gh";
  const leadFocal = `focal-${state}`;
  const otherState = one(
    "SELECT member_state_id FROM nomination JOIN candidacy_nomination n ON n.nomination_id = nomination.id WHERE n.candidacy_id = ?",
    other,
  );
  const [second = "", stranger = ""] = ["focal-fi", "focal-no", "focal-br", "focal-ie"].filter(
    (code) => code !== leadFocal && code !== `focal-${otherState}`,
  );
  for (const code of ["focal-fi", "focal-no", "focal-br", "focal-ie"]) {
    run("UPDATE role_grant SET member_state_id = ?, ended_at = NULL WHERE account_id = ?", code.slice(6), idOf(code));
  }
  run("UPDATE role_grant SET member_state_id = ? WHERE account_id = ?", state, idOf(second));
  run("UPDATE role_grant SET ended_at = 0 WHERE account_id = ? AND role = 'leadFocalPoint'", idOf(second));

  const screeners = codes(
    "SELECT account_id AS id FROM screener_assignment WHERE process_id = ? AND ended_at IS NULL ORDER BY id",
  );
  const seated = seats.map((row) => accounts.get(row.account_id!)!);
  // A member of the cadre whom the State sponsors, invited to this process and still to answer.
  const cadreMember = one(
    "SELECT id FROM cadre_member WHERE id NOT IN (SELECT member_id FROM cadre_invitation WHERE process_id = ?) ORDER BY person_id NOT IN (SELECT person_id FROM vetting_check WHERE candidacy_id IS NULL), id",
    processId,
  );
  const invitation = newId();
  run("UPDATE cadre_member SET sponsoring_state = ? WHERE id = ?", state, cadreMember);
  run(
    `INSERT INTO cadre_invitation (id, member_id, process_id, round, invited_by, invited_at, version)
     SELECT ?, ?, id, round, ?, 0, 1 FROM selection_process WHERE id = ?`,
    invitation,
    cadreMember,
    idOf(assigned),
    processId,
  );
  // Mentoring: a pair with a session to come, a request and an offer to others, and a mentor whom the State offers.
  const matchIn = (where: string) =>
    all(
      `SELECT m.id, r.account_id AS mentor, e.account_id AS mentee FROM mentoring_match m JOIN mentor r ON r.id = m.mentor_id
       JOIN mentee e ON e.id = m.mentee_id WHERE ${where} ORDER BY m.id`,
    )[0]!;
  const active = matchIn(
    "m.state = 'active' AND EXISTS (SELECT 1 FROM mentoring_session s WHERE s.match_id = m.id AND s.state = 'booked')",
  );
  const asked = matchIn("m.state = 'requested'");
  const offered = matchIn(
    "m.state = 'offered' AND e.id NOT IN (SELECT mentee_id FROM mentoring_match WHERE state IN ('requested', 'agreed', 'active'))",
  );
  const mentor = one(
    "SELECT id FROM mentor WHERE state = 'admitted' AND account_id NOT IN (?, ?) ORDER BY id",
    active.mentor,
    asked.mentor,
  );
  run("UPDATE mentor SET offered_by_state = ? WHERE id = ?", state, mentor);
  const tie = newId();
  run(
    `INSERT INTO pair_tie (id, mentor_id, mentee_id, kind, set_as, set_by, set_at, version)
     SELECT ?, ?, mentee_id, 'supervision', 'coordinator', ?, 0, 1 FROM mentoring_match WHERE id = ?
     ON CONFLICT DO UPDATE SET id = excluded.id`,
    tie,
    mentor,
    idOf("coordinator1"),
    active.id,
  );
  const withPanel = <T>(value: T | undefined) => value ?? null;
  const code = (row: Row | undefined) => (row ? accounts.get(row.account_id!)! : undefined);
  const people: Partial<Record<Who, string | null>> = {
    visitor: null,
    administrator: "administrator",
    auditor: "auditor",
    lead: "leadOfficer",
    officer: assigned,
    named,
    otherOfficer,
    otherScreener: cast1("screener", screeners),
    otherMember: cast1("panelMember", seated),
    vetting: "vetting1",
    adjudicator: "adjudicator",
    authority: "authoritySg1",
    otherAuthority: "authorityDpo1",
    cadre: "cadre1",
    leadFocal,
    focal: second,
    otherFocal: stranger,
    coordinator: "coordinator1",
    mentor: accounts.get(active.mentor!)!,
    mentee: accounts.get(active.mentee!)!,
    otherMentor: accounts.get(asked.mentor!)!,
    otherMentee: accounts.get(offered.mentee!)!,
  };
  const sometimes = {
    screener: screeners[0],
    chair: code(chair),
    member: code(member),
    recused: code(recused),
    undeclared: code(undeclared),
  };
  for (const [who, found] of Object.entries(sometimes)) if (found) people[who as Who] = found;

  const list = one("SELECT id FROM recommended_list WHERE process_id = ? ORDER BY edition DESC", processId);
  const contest = newId();
  const question = newId();
  if (nomination)
    run(
      "INSERT INTO registration_contest (id, nomination_id, text, filed_by, filed_at) VALUES (?, ?, 'Wrong', 'walls', 0)",
      contest,
      nomination,
    );
  if (list)
    run(
      "INSERT INTO authority_question (id, process_id, list_id, question, asked_by, asked_at) VALUES (?, ?, ?, 'Why', 'walls', 0)",
      question,
      processId,
      list,
    );
  const filed = newId();
  run(
    "INSERT INTO representation (id, process_id, candidacy_id, kind, from_whom, channel, received_on, summary, filed_by, filed_at, version) VALUES (?, ?, NULL, 'complaint', 'Somebody', 'email', '2026-01-01', 'Wrong', 'walls', 0, 1)",
    filed,
    processId,
  );
  // A question and a late request of another State about the call, and a notice of it.
  const call = one("SELECT id FROM call WHERE process_id = ? ORDER BY round DESC", processId);
  const callQuestion = newId();
  const lateRequest = newId();
  if (call) {
    run(
      "INSERT INTO call_question (id, call_id, member_state_id, text, asked_by, asked_at, version) VALUES (?, ?, 'is', 'When', ?, 0, 1)",
      callQuestion,
      call,
      idOf(stranger),
    );
    run(
      "INSERT INTO late_request (id, call_id, member_state_id, names, reason, asked_by, asked_at, version) VALUES (?, ?, 'is', 1, 'Storm', ?, 0, 1)",
      lateRequest,
      call,
      idOf(stranger),
    );
  }
  // Letters: an acknowledgement to the State concerned, a sealed sounding of the host State, a regret to that State.
  const announced = one(
    "SELECT id FROM selection_process WHERE id = ? AND state IN ('announced', 'onboarded')",
    processId,
  );
  const letter = (kind: string, memberState: string, close = (text: string) => text) => {
    const id = newId();
    run(
      `INSERT INTO letter (id, process_id, round, kind, state, language, template_id, member_state_id, addressee, addition, content, number, digest, created_by, created_at, issued_by, issued_at, version)
       SELECT ?, id, round, ?, 'issued', 'en', ?, ?, ?, ?, ?, ?, 'none', 'walls', 0, ?, 0, 1 FROM selection_process WHERE id = ?`,
      ...[id, kind, `${kind}.en.1`, memberState, close("Permanent Mission"), close("")],
      ...[
        close(JSON.stringify({ subject: "Subject", blocks: [] })),
        `BH/1970/${id.slice(0, 8)}`,
        idOf(assigned),
        processId,
      ],
    );
    return id;
  };
  const [acknowledgement, sounding] = [letter("acknowledgement", state), letter("hostSounding", "ss", seal)];
  const regret = announced ? letter("regret", state) : null;
  // What officers noted: a promise still open, and a note that is for those named alone.
  const promise = newId();
  for (const [id, closed] of [
    [promise, 0],
    [newId(), 1],
  ] as const)
    run(
      `INSERT INTO process_contact (id, process_id, party, with_whom, way, happened_on, said, promised_by, closed, logged_by, logged_at)
       VALUES (?, ?, 'mission', 'Somebody', 'call', '2026-01-01', 'Something', '2026-01-08', ?, 'walls', 0)`,
      id,
      processId,
      closed,
    );
  // A file of a long list that the administrator waits for.
  const listFile = newId();
  run(
    `INSERT INTO list_file (id, account_id, list, place, query, format, state, found, done, asked_at, attempts)
     VALUES (?, ?, 'accounts', '/accounts', '', 'csv', 'waiting', 3000, 0, 0, 0)`,
    listFile,
    idOf("administrator"),
  );
  const document = (integrity: 0 | 1, candidacy: string | null, field: "id" | "file_id" = "file_id") =>
    one(
      `SELECT d.${field} FROM nomination_document d JOIN document_type t ON t.id = d.document_type JOIN candidacy_nomination n ON n.nomination_id = d.nomination_id
       WHERE t.integrity = ? AND n.candidacy_id = ? AND d.removed_at IS NULL ORDER BY d.id`,
      integrity,
      candidacy,
    );
  const objects = {
    processId,
    candidacyId: hidden,
    offListId: other,
    nominationId: nomination,
    documentId: document(0, hidden, "id"),
    fileId: document(0, hidden),
    integrityFileId: document(1, hidden),
    offListFileId: document(0, other),
    receiptId: one("SELECT r.id FROM receipt r JOIN nomination n ON n.list_id = r.list_id WHERE n.id = ?", nomination),
    callId: one("SELECT id FROM call WHERE process_id = ? ORDER BY round DESC", processId),
    forecastId: one("SELECT id FROM vacancy_forecast WHERE launched_at IS NULL ORDER BY id"),
    accountId: idOf(second),
    namedId: idOf(named),
    grantId: one("SELECT id FROM role_grant WHERE account_id = ? AND role = 'focalPoint'", idOf(second)),
    contestId: nomination ? contest : null,
    representationId: filed,
    letterId: acknowledgement,
    sealedLetterId: sounding,
    regretId: regret,
    letterKind: "acknowledgement",
    contactId: promise,
    reference: one("SELECT reference FROM selection_process WHERE id = ?", processId),
    questionId: list ? question : null,
    assignmentId: one("SELECT id FROM screener_assignment WHERE process_id = ? ORDER BY id", processId),
    cadreMemberId: cadreMember,
    cadreCheckId: one(
      "SELECT v.id FROM vetting_check v JOIN cadre_member m ON m.person_id = v.person_id WHERE m.id = ? AND v.candidacy_id IS NULL ORDER BY v.id",
      cadreMember,
    ),
    mentorId: mentor,
    tieId: tie,
    menteeId: one("SELECT mentee_id FROM mentoring_match WHERE id = ?", offered.id),
    mentorCheckId: one(
      "SELECT v.id FROM vetting_check v JOIN mentor m ON m.person_id = v.person_id WHERE m.id = ? ORDER BY v.id",
      mentor,
    ),
    matchId: active.id!,
    offeredMatchId: offered.id!,
    askedMatchId: asked.id!,
    sessionId: one("SELECT id FROM mentoring_session WHERE match_id = ? AND state = 'booked' ORDER BY id", active.id),
    invitationId: invitation,
    memberId: withPanel(member?.id),
    declarationId: declaration,
    sheetId: member
      ? one("SELECT id FROM score_sheet WHERE panel_member_id = ? AND candidacy_id = ?", member.id, hidden)
      : null,
    checkId: one("SELECT id FROM vetting_check WHERE candidacy_id = ? ORDER BY id", hidden),
    consultationId: one("SELECT id FROM consultation WHERE process_id = ? ORDER BY id", processId),
    callQuestionId: call ? callQuestion : null,
    lateRequestId: call ? lateRequest : null,
    documentRequestId: one("SELECT id FROM document_request WHERE process_id = ? ORDER BY id", processId),
    kind: "call",
    noticeId: call,
    exit: "suspend",
    set: "missions",
    token: "nobody-was-invited-by-this-token",
    gate: "convening",
    rule: "panelWomen",
    exportId: listFile,
    postId: one("SELECT id FROM post ORDER BY id"),
    missionId: one("SELECT id FROM mission ORDER BY id"),
    code: "G1",
    rubric: "missionManagement",
  };
  // What is kept goes with the next entry of the trail; rows written past the house have none of their own.
  run(
    `INSERT INTO audit_event (seq, id, at, actor_id, actor_role, type, object_kind, object_id, payload, previous_hash, hash)
     SELECT max(seq) + 1, ?, 1, 'scene', 'scene', 'reference.loaded', 'scene', 'scene', '{}', '', '' FROM audit_event`,
    newId(),
  );
  return { processId, people, objects };
}

/** The path of a route with a scene's objects in it; `whole` is false where one of them does not exist there. */
export function pathIn({ objects }: Pick<Scene, "objects">, path: string): { path: string; whole: boolean } {
  let whole = true;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const source =
      name === "accountId" && path.includes("officers-named")
        ? "namedId"
        : name === "kind" && path.includes("letters/together")
          ? "letterKind"
          : name === "questionId" && !path.includes("recommendation")
            ? "callQuestionId"
            : name === "requestId"
              ? path.includes("/late")
                ? "lateRequestId"
                : "documentRequestId"
              : name === "memberId" && path.startsWith("cadre")
                ? "cadreMemberId"
                : name === "checkId" && path.startsWith("cadre")
                  ? "cadreCheckId"
                  : name === "checkId" && path.startsWith("mentors")
                    ? "mentorCheckId"
                    : name === "matchId" && path.startsWith("mentoring/offers")
                      ? "offeredMatchId"
                      : name === "matchId" && path.startsWith("mentoring/requests")
                        ? "askedMatchId"
                        : name;
    if (!(source in objects)) throw new Error(`No object is known for the parameter ${name}`);
    const value = objects[source] ?? null;
    whole &&= value !== null;
    return value ?? "nothing0here0nothing0here00";
  });
  return { path: `/${filled}`, whole };
}
