import { letterChannels, letterKinds, letterLanguages, letterStates } from "../../app/domain/selection/letters.ts";
import { k } from "./columns.ts";
import { signature } from "./people.tables.ts";
import { candidacy, selectionProcess } from "./selection.tables.ts";

/** The wording of a kind of letter in a language; a new version beside the old ones, never in their place. */
export const letterTemplate = k.table(
  "letter_template",
  {
    id: k.id(),
    kind: k.oneOf(letterKinds).notNull(),
    language: k.oneOf(letterLanguages).notNull(),
    version: k.int().notNull(),
    subject: k.text().notNull(),
    body: k.text().notNull(), // paragraphs apart by an empty line; {placeholders} of the kind's own list
    addedBy: k.text(), // null: came with the portal
    asOf: k.day().notNull(),
    source: k.text().notNull(),
  },
  (t) => [k.unique("letter_template_once").on(t.kind, t.language, t.version)],
);

/** A letter: a draft until it is issued, fixed from then on. Those of consultations and offer are sealed throughout. */
export const letter = k.table(
  "letter",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    kind: k.oneOf(letterKinds).notNull(),
    state: k.oneOf(letterStates).notNull(),
    language: k.oneOf(letterLanguages).notNull(),
    templateId: k.ref(() => letterTemplate.id).notNull(),
    memberStateId: k.text(),
    candidacyId: k.ref(() => candidacy.id),
    addressee: k.text().notNull(), // sealed where the kind is
    addition: k.text().notNull(), // sealed where the kind is
    content: k.text(), // the text as issued, JSON; sealed where the kind is
    replyOn: k.day(),
    number: k.text(),
    digest: k.text(),
    signatureId: k.ref(() => signature.id),
    createdBy: k.text().notNull(),
    createdAt: k.instant().notNull(),
    issuedBy: k.text(),
    issuedAt: k.instant(),
    sentVia: k.oneOf(letterChannels),
    sentOn: k.day(),
    sentBy: k.text(),
    recalledAt: k.instant(),
    recalledBy: k.text(),
    recalledReason: k.text(), // sealed where the kind is
    replacesId: k.text(),
    version: k.int().notNull(),
  },
  (t) => [
    k.unique("letter_number_once").on(t.number),
    k.index("letter_process").on(t.processId),
    k.index("letter_member_state").on(t.memberStateId),
  ],
);
