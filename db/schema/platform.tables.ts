import { sql } from "drizzle-orm";
import { k } from "./columns.ts";

/** The trail: ids, states, versions and salted digests, never contents. Triggers refuse update and delete. */
export const auditEvent = k.table(
  "audit_event",
  {
    seq: k.counter(),
    id: k.text().notNull(),
    at: k.instant().notNull(),
    actorId: k.text().notNull(),
    actorRole: k.text().notNull(),
    type: k.text().notNull(),
    objectKind: k.text().notNull(),
    objectId: k.text().notNull(),
    processId: k.text(),
    payload: k.text().notNull(), // canonical JSON with the event's own schema
    previousHash: k.text().notNull(),
    hash: k.text().notNull(),
  },
  (t) => [
    k.index("audit_event_object").on(t.objectKind, t.objectId),
    k.index("audit_event_process").on(t.processId),
    // The last entry that is no reading is asked for with every page.
    k
      .index("audit_event_changes")
      .on(t.seq)
      .where(sql`type <> 'record.read'`),
  ],
);

export const outbox = k.table(
  "outbox",
  {
    id: k.id(), // also the stable Message-ID
    recipientId: k.text().notNull(),
    template: k.text().notNull(),
    objectKind: k.text().notNull(),
    objectId: k.text().notNull(),
    createdAt: k.instant().notNull(),
    notBefore: k.instant().notNull(),
    claimedAt: k.instant(),
    attempts: k.int().notNull(),
    sentAt: k.instant(),
    droppedAt: k.instant(),
    error: k.text(),
  },
  (t) => [k.index("outbox_waiting").on(t.sentAt, t.notBefore)],
);
/** Demonstration only: the mail that one would have got. */
export const demonstrationMail = k.table("demonstration_mail", {
  id: k.id(),
  recipientId: k.text().notNull(),
  subject: k.text().notNull(),
  body: k.text().notNull(),
  sentAt: k.instant().notNull(),
});

export const idempotencyKey = k.table(
  "idempotency_key",
  {
    id: k.id(),
    actorId: k.text().notNull(),
    key: k.text().notNull(),
    digest: k.text().notNull(),
    outcome: k.text().notNull(),
    at: k.instant().notNull(),
  },
  (t) => [k.unique("idempotency_key_once").on(t.actorId, t.key)],
);

export const session = k.table("session", {
  id: k.id(), // SHA-256 of the cookie's value
  accountId: k.text().notNull(),
  pending: k.oneOf(["code", "enrol"]), // what is still owed before anything opens
  provedAt: k.instant(),
  provedBy: k.oneOf(["password", "totp", "recovery"]),
  kept: k.text(), // sealed: a secret to be confirmed, or codes to be written down
  createdAt: k.instant().notNull(),
  seenAt: k.instant().notNull(),
  expiresAt: k.instant().notNull(),
  flash: k.json<{
    kind: "met" | "reason" | "blocking";
    key: string;
    values?: Record<string, string | number>;
    undo?: string; // the address of a page that takes it back
    open?: string; // the address of what is ready
  }>(),
});
export const throttle = k.table("throttle", {
  id: k.id(),
  windowStart: k.instant().notNull(),
  count: k.int().notNull(),
});
/** What a person typed and has not yet handed in; one row per person and form. */
export const draft = k.table(
  "draft",
  {
    id: k.id(),
    accountId: k.text().notNull(),
    form: k.text().notNull(),
    body: k.text().notNull(),
    savedAt: k.instant().notNull(),
  },
  (t) => [k.unique("draft_once").on(t.accountId, t.form)],
);
/** How a person likes to look at a list: its query under a name, the person's own. */
export const savedView = k.table(
  "saved_view",
  {
    id: k.id(),
    accountId: k.text().notNull(),
    list: k.text().notNull(),
    place: k.text().notNull(), // the address of the list, without its query
    name: k.text().notNull(),
    query: k.text().notNull(),
    savedAt: k.instant().notNull(),
  },
  (t) => [k.unique("saved_view_once").on(t.accountId, t.list, t.name)],
);
/**
 * How many of the fixed questions of oversight ended in an exception, or could not be answered, when the trail of a process
 * was last weighed: up to which entry, and when. It is worked out of the trail and can be worked out again.
 */
export const fairnessCount = k.table("fairness_count", {
  id: k.id(), // the process
  seq: k.int().notNull(),
  exceptions: k.int().notNull(),
  unshown: k.int().notNull(),
  weighedAt: k.instant().notNull(),
});
/**
 * A long list asked for as a file, made meanwhile as its asker may see it; the bytes lie among the encrypted files until
 * their time is over. `scope` is what the asker was when it was made: to whom that is no more, it is not given.
 */
export const listFile = k.table(
  "list_file",
  {
    id: k.id(),
    accountId: k.text().notNull(),
    sessionId: k.text(), // told once when the file is ready
    list: k.text().notNull(),
    place: k.text().notNull(),
    query: k.text().notNull(),
    format: k.oneOf(["csv", "xlsx"]).notNull(),
    state: k.oneOf(["waiting", "ready", "failed"]).notNull(),
    found: k.int().notNull(),
    done: k.int().notNull(),
    askedAt: k.instant().notNull(),
    claimedAt: k.instant(),
    attempts: k.int().notNull(),
    scope: k.text(),
    fileDigest: k.text(),
    madeAt: k.instant(),
  },
  (t) => [k.index("list_file_waiting").on(t.state, t.askedAt), k.index("list_file_of").on(t.accountId)],
);
export const lease = k.table("lease", { id: k.id(), holder: k.text().notNull(), until: k.instant().notNull() });
/** What became of a job when it last ran; one row per job. */
export const jobRun = k.table("job_run", {
  id: k.id(), // the job's name
  startedAt: k.instant().notNull(),
  endedAt: k.instant(),
  failedAt: k.instant(),
  error: k.text(), // class of the last failure
});

export const file = k.table("file", {
  id: k.id(),
  digest: k.text().notNull(), // of the ciphertext: also its name on disk
  contentDigest: k.text().notNull(), // salted digest of the content
  size: k.int().notNull(),
  mediaType: k.text().notNull(),
  name: k.text().notNull(),
  uploadedBy: k.text().notNull(),
  uploadedAt: k.instant().notNull(),
});

/**
 * What is to be printed and what has been: a letter's PDF lies among the encrypted files under `fileDigest`, and is made
 * again where it is gone. No act and no content: the letter is the record.
 */
export const pdfJob = k.table(
  "pdf_job",
  {
    id: k.id(), // the letter's id and edition: one sheet for each
    letterId: k.text().notNull(),
    edition: k.oneOf(["issued", "recalled"]).notNull(),
    askedAt: k.instant().notNull(),
    claimedAt: k.instant(),
    attempts: k.int().notNull(),
    fileDigest: k.text(),
    madeAt: k.instant(),
    error: k.text(),
  },
  (t) => [k.index("pdf_job_waiting").on(t.madeAt, t.askedAt)],
);
