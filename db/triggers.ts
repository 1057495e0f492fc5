/**
 * What the database itself refuses, whoever asks (SQLite text; PostgreSQL gets its own when it joins).
 * Boot compares these with the stored ones: a table rebuild drops triggers silently.
 */
export const triggers: readonly { name: string; sql: string }[] = [
  ...["update", "delete"].map((verb) => ({
    name: `audit_event_no_${verb}`,
    sql: `CREATE TRIGGER audit_event_no_${verb} BEFORE ${verb.toUpperCase()} ON audit_event BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END`,
  })),
  ...["update", "delete"].map((verb) => ({
    name: `signature_no_${verb}`,
    sql: `CREATE TRIGGER signature_no_${verb} BEFORE ${verb.toUpperCase()} ON signature BEGIN SELECT RAISE(ABORT, 'a signature stands'); END`,
  })),
  // A version of a rule stands as it was entered: processes froze it, and checks cite it.
  ...["balance_rule", "balance_rule_gate"].flatMap((table) =>
    ["update", "delete"].map((verb) => ({
      name: `${table}_no_${verb}`,
      sql: `CREATE TRIGGER ${table}_no_${verb} BEFORE ${verb.toUpperCase()} ON ${table} BEGIN SELECT RAISE(ABORT, 'a version of a rule stands'); END`,
    })),
  ),
  // So does a version of a rubric: sheets were scored by its words.
  ...["rubric", "rubric_post_type", "rubric_competency", "anchor"].flatMap((table) =>
    ["update", "delete"].map((verb) => ({
      name: `${table}_no_${verb}`,
      sql: `CREATE TRIGGER ${table}_no_${verb} BEFORE ${verb.toUpperCase()} ON ${table} BEGIN SELECT RAISE(ABORT, 'a version of a rubric stands'); END`,
    })),
  ),
  ...["update", "delete"].map((verb) => ({
    name: `stage_count_no_${verb}`,
    sql: `CREATE TRIGGER stage_count_no_${verb} BEFORE ${verb.toUpperCase()} ON stage_count BEGIN SELECT RAISE(ABORT, 'a frozen count stands'); END`,
  })),
  ...["update", "delete"].map((verb) => ({
    name: `process_contact_no_${verb}`,
    sql: `CREATE TRIGGER process_contact_no_${verb} BEFORE ${verb.toUpperCase()} ON process_contact BEGIN SELECT RAISE(ABORT, 'what was noted of a contact stands'); END`,
  })),
  ...["update", "delete"].map((verb) => ({
    name: `prior_record_no_${verb}`,
    sql: `CREATE TRIGGER prior_record_no_${verb} BEFORE ${verb.toUpperCase()} ON prior_record BEGIN SELECT RAISE(ABORT, 'a record from before the portal stands'); END`,
  })),
  ...(["UPDATE", "DELETE"] as const).map((verb) => ({
    name: `prior_start_frozen_no_${verb.toLowerCase()}`,
    sql: `CREATE TRIGGER prior_start_frozen_no_${verb.toLowerCase()} BEFORE ${verb} ON prior_start WHEN (SELECT frozen_at FROM selection_process WHERE id = OLD.process_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'said before the call was entered'); END`,
  })),
  {
    name: "prior_start_frozen_no_insert",
    sql: "CREATE TRIGGER prior_start_frozen_no_insert BEFORE INSERT ON prior_start WHEN (SELECT frozen_at FROM selection_process WHERE id = NEW.process_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'said before the call was entered'); END",
  },
  {
    name: "representation_no_delete",
    sql: "CREATE TRIGGER representation_no_delete BEFORE DELETE ON representation BEGIN SELECT RAISE(ABORT, 'what was filed stands'); END",
  },
  {
    name: "representation_no_update",
    sql: "CREATE TRIGGER representation_no_update BEFORE UPDATE ON representation WHEN OLD.outcome_at IS NOT NULL OR NEW.summary <> OLD.summary OR NEW.from_whom <> OLD.from_whom OR NEW.filed_by <> OLD.filed_by OR NEW.filed_at <> OLD.filed_at BEGIN SELECT RAISE(ABORT, 'what was filed stands'); END",
  },
  ...["update", "delete"].map((verb) => ({
    name: `factor_reset_no_${verb}`,
    sql: `CREATE TRIGGER factor_reset_no_${verb} BEFORE ${verb.toUpperCase()} ON factor_reset BEGIN SELECT RAISE(ABORT, 'a reset stands'); END`,
  })),
  {
    name: "letter_issued_no_delete",
    sql: "CREATE TRIGGER letter_issued_no_delete BEFORE DELETE ON letter WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'an issued letter stands'); END",
  },
  {
    name: "letter_issued_no_update",
    sql: `CREATE TRIGGER letter_issued_no_update BEFORE UPDATE ON letter WHEN OLD.state <> 'draft' AND (OLD.state = 'recalled' OR NEW.state = 'draft' OR ${[
      ...["kind", "process_id", "language", "template_id", "member_state_id", "candidacy_id", "addressee", "addition"],
      ...["content", "number", "digest", "signature_id", "issued_at", "issued_by", "reply_on"],
    ]
      .map((column) => `NEW.${column} IS NOT OLD.${column}`)
      .join(" OR ")}) BEGIN SELECT RAISE(ABORT, 'an issued letter stands'); END`,
  },
  ...["update", "delete"].map((verb) => ({
    name: `letter_template_no_${verb}`,
    sql: `CREATE TRIGGER letter_template_no_${verb} BEFORE ${verb.toUpperCase()} ON letter_template BEGIN SELECT RAISE(ABORT, 'a version of a template stands'); END`,
  })),
  {
    name: "score_sheet_locked_no_update",
    sql: "CREATE TRIGGER score_sheet_locked_no_update BEFORE UPDATE ON score_sheet WHEN OLD.state = 'locked' BEGIN SELECT RAISE(ABORT, 'a locked sheet stands'); END",
  },
  {
    name: "score_sheet_locked_no_delete",
    sql: "CREATE TRIGGER score_sheet_locked_no_delete BEFORE DELETE ON score_sheet WHEN OLD.state = 'locked' BEGIN SELECT RAISE(ABORT, 'a locked sheet stands'); END",
  },
  ...(["INSERT", "UPDATE", "DELETE"] as const).map((verb) => {
    const row = verb === "INSERT" ? "NEW" : "OLD";
    return {
      name: `score_cell_locked_no_${verb.toLowerCase()}`,
      sql: `CREATE TRIGGER score_cell_locked_no_${verb.toLowerCase()} BEFORE ${verb} ON score_cell WHEN (SELECT state FROM score_sheet WHERE id = ${row}.sheet_id) = 'locked' BEGIN SELECT RAISE(ABORT, 'a locked sheet stands'); END`,
    };
  }),
  {
    name: "screening_sheet_submitted_no_update",
    sql: "CREATE TRIGGER screening_sheet_submitted_no_update BEFORE UPDATE ON screening_sheet WHEN OLD.state = 'submitted' BEGIN SELECT RAISE(ABORT, 'a submitted screening sheet stands'); END",
  },
  ...(["UPDATE", "DELETE"] as const).map((verb) => ({
    name: `official_rating_no_${verb.toLowerCase()}`,
    sql: `CREATE TRIGGER official_rating_no_${verb.toLowerCase()} BEFORE ${verb} ON official_rating BEGIN SELECT RAISE(ABORT, 'an official rating stands'); END`,
  })),
  {
    name: "selection_decision_two_persons",
    sql: "CREATE TRIGGER selection_decision_two_persons BEFORE UPDATE ON selection_decision WHEN NEW.state = 'approved' AND (NEW.approved_by IS NULL OR NEW.approved_by = NEW.decided_by OR NEW.approval_signature_id IS NULL) BEGIN SELECT RAISE(ABORT, 'a decision needs two distinct persons'); END",
  },
  ...(["INSERT", "UPDATE"] as const).map((verb) => ({
    name: `selection_decision_paper_no_${verb.toLowerCase()}`,
    sql: `CREATE TRIGGER selection_decision_paper_no_${verb.toLowerCase()} BEFORE ${verb} ON selection_decision WHEN NEW.recorded_by IS NOT NULL AND (NEW.memo_file_id IS NULL OR NEW.memo_signed_on IS NULL OR NEW.recorded_by = NEW.decided_by OR NEW.recorded_by IS NEW.approved_by) BEGIN SELECT RAISE(ABORT, 'a memo is recorded with its scan, by neither signer nor confirmer'); END`,
  })),
  ...(["UPDATE", "DELETE"] as const).map((verb) => ({
    name: `sheet_reopening_no_${verb.toLowerCase()}`,
    sql: `CREATE TRIGGER sheet_reopening_no_${verb.toLowerCase()} BEFORE ${verb} ON sheet_reopening WHEN ${verb === "DELETE" ? "1" : "OLD.state <> 'proposed' OR NEW.sheet_id <> OLD.sheet_id OR NEW.reason <> OLD.reason OR NEW.proposed_by <> OLD.proposed_by OR NEW.answered_by IS NEW.proposed_by AND NEW.state IN ('confirmed', 'refused')"} BEGIN SELECT RAISE(ABORT, 'a reopening stands as it was proposed and answered'); END`,
  })),
  {
    name: "selection_decision_approved_stands",
    sql: "CREATE TRIGGER selection_decision_approved_stands BEFORE UPDATE ON selection_decision WHEN OLD.state = 'approved' BEGIN SELECT RAISE(ABORT, 'an approved decision stands'); END",
  },
  {
    name: "selection_decision_not_born_approved",
    sql: "CREATE TRIGGER selection_decision_not_born_approved BEFORE INSERT ON selection_decision WHEN NEW.state <> 'proposed' BEGIN SELECT RAISE(ABORT, 'a decision is proposed first'); END",
  },
  ...(
    [
      ["process_competency", "OLD.process_id", ["UPDATE", "DELETE"]],
      ["process_competency", "NEW.process_id", ["INSERT"]],
      ["criterion", "OLD.process_id", ["UPDATE", "DELETE"]],
      ["criterion", "NEW.process_id", ["INSERT"]],
      ["mission_needs_profile", "OLD.process_id", ["UPDATE", "DELETE"]],
      ["terms_of_reference", "OLD.process_id", ["UPDATE", "DELETE"]],
      ["process_language", "OLD.process_id", ["UPDATE", "DELETE"]],
      ["process_rule", "OLD.process_id", ["UPDATE", "DELETE"]],
    ] as const
  ).flatMap(([table, process, verbs]) =>
    verbs.map((verb) => ({
      name: `${table}_frozen_no_${verb.toLowerCase()}`,
      sql: `CREATE TRIGGER ${table}_frozen_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} WHEN (SELECT frozen_at FROM selection_process WHERE id = ${process}) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'frozen when the call was issued'); END`,
    })),
  ),
  ...["call_extension", "call_amendment", "notice_recall", "news", "process_hand_over", "process_exit"].flatMap(
    (table) =>
      (["UPDATE", "DELETE"] as const).map((verb) => ({
        name: `${table}_no_${verb.toLowerCase()}`,
        sql: `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'what was told stands'); END`,
      })),
  ),
  {
    name: "call_question_answered_stands",
    sql: "CREATE TRIGGER call_question_answered_stands BEFORE UPDATE ON call_question WHEN OLD.answered_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'an answer to all stands'); END",
  },
  {
    name: "late_request_ruled_stands",
    sql: "CREATE TRIGGER late_request_ruled_stands BEFORE UPDATE ON late_request WHEN OLD.outcome IS NOT NULL AND (NEW.outcome IS NOT OLD.outcome OR NEW.until_at IS NOT OLD.until_at OR NEW.names_granted IS NOT OLD.names_granted OR NEW.decided_by IS NOT OLD.decided_by OR OLD.receipt_id IS NOT NULL OR OLD.ended_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a ruling stands'); END",
  },
  {
    name: "selection_process_frozen",
    sql: "CREATE TRIGGER selection_process_frozen BEFORE UPDATE ON selection_process WHEN OLD.frozen_at IS NOT NULL AND (NEW.frozen_at IS NOT OLD.frozen_at OR NEW.scale_id IS NOT OLD.scale_id OR NEW.rubric_id IS NOT OLD.rubric_id OR NEW.rating_method IS NOT OLD.rating_method OR NEW.recommendation_mode IS NOT OLD.recommendation_mode OR NEW.list_rule IS NOT OLD.list_rule OR NEW.list_size IS NOT OLD.list_size OR NEW.level IS NOT OLD.level OR NEW.post_id IS NOT OLD.post_id) BEGIN SELECT RAISE(ABORT, 'frozen when the call was issued'); END",
  },
];
