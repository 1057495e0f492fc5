import { locales } from "../../app/domain/languages.ts";
import { roleCodes } from "../../app/domain/people/roles.ts";
import { k } from "./columns.ts";

export const sexes = ["woman", "man", "other", "undisclosed"] as const;

export const person = k.table("person", {
  id: k.id(),
  givenNames: k.text().notNull(),
  familyName: k.text().notNull(),
  sex: k.oneOf(sexes).notNull(),
  createdAt: k.instant().notNull(),
});
export const personNationality = k.table(
  "person_nationality",
  { id: k.id(), personId: k.ref(() => person.id).notNull(), memberStateId: k.text().notNull() },
  (t) => [k.unique("person_nationality_once").on(t.personId, t.memberStateId)],
);

export const account = k.table(
  "account",
  {
    id: k.id(),
    personId: k.ref(() => person.id).notNull(),
    email: k.text().notNull(),
    passwordHash: k.text(),
    language: k.oneOf(locales).notNull(),
    zone: k.text().notNull(),
    demonstration: k.bool().notNull(),
    createdAt: k.instant().notNull(),
    endedAt: k.instant(),
    lastSignInAt: k.instant(),
    keptAt: k.instant(), // an administrator said that an account nobody uses is still needed
    version: k.int().notNull(),
  },
  (t) => [k.unique("account_email").on(t.email), k.index("account_person").on(t.personId)],
);

/** The authenticator of an account, once a code has shown that it works. */
export const secondFactor = k.table("second_factor", {
  id: k.id(), // the account's id
  accountId: k.ref(() => account.id).notNull(),
  secret: k.text().notNull(), // sealed with the key of fields
  lastStep: k.int().notNull(), // the time step of the last code taken: no code is taken twice
  confirmedAt: k.instant().notNull(),
});
/** Codes for a lost authenticator; each opens once. */
export const recoveryCode = k.table(
  "recovery_code",
  {
    id: k.id(),
    accountId: k.ref(() => account.id).notNull(),
    hash: k.text().notNull(), // salted digest
    usedAt: k.instant(),
  },
  (t) => [k.unique("recovery_code_once").on(t.accountId, t.hash)],
);
/** Why an administrator took an authenticator off an account. */
export const factorReset = k.table("factor_reset", {
  id: k.id(),
  accountId: k.ref(() => account.id).notNull(),
  reason: k.text().notNull(),
  resetBy: k.ref(() => account.id).notNull(),
  resetAt: k.instant().notNull(),
});

/** What convening reads of a possible panel member. */
export const assessorProfile = k.table("assessor_profile", {
  id: k.id(), // the account's id
  accountId: k.ref(() => account.id).notNull(),
  level: k.text().notNull(),
  rankId: k.text(),
  department: k.text().notNull(),
  cbiTrainedOn: k.day(),
});

export const roleGrant = k.table(
  "role_grant",
  {
    id: k.id(),
    accountId: k.ref(() => account.id).notNull(),
    role: k.oneOf(roleCodes).notNull(),
    memberStateId: k.text(),
    decidingOffice: k.oneOf(["sg", "usgDpo"]),
    processId: k.text(),
    matchId: k.text(),
    startsOn: k.day().notNull(),
    endsOn: k.day(),
    grantedBy: k.text(),
    grantedAt: k.instant().notNull(),
    endedAt: k.instant(),
    endedBy: k.text(),
  },
  (t) => [k.index("role_grant_account").on(t.accountId)],
);

export const invitation = k.table("invitation", {
  id: k.id(),
  accountId: k.ref(() => account.id).notNull(),
  purpose: k.oneOf(["invitation", "passwordReset"]).notNull(),
  tokenHash: k.text(), // minted when the mail is sent; only the hash is kept
  requestedAt: k.instant().notNull(),
  expiresAt: k.instant().notNull(),
  usedAt: k.instant(),
});

/** One record for every signature: reasons, lists, reports, decisions, attestations. */
export const signature = k.table(
  "signature",
  {
    id: k.id(),
    kind: k.text().notNull(),
    objectKind: k.text().notNull(),
    objectId: k.text().notNull(),
    objectVersion: k.int().notNull(),
    digest: k.text().notNull(),
    signerId: k.ref(() => account.id).notNull(),
    role: k.oneOf(roleCodes).notNull(),
    signedAt: k.instant().notNull(),
    onPaper: k.bool().notNull(),
    confirmedBy: k.text(),
    stepUpAt: k.instant(), // when the signer last proved to be there
    stepUpBy: k.text(), // by what: password, totp, recovery
  },
  (t) => [k.index("signature_object").on(t.objectKind, t.objectId)],
);
