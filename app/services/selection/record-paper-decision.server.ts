import { saltOf } from "#app/domain/people/signing.ts";
import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { may, type Standing, type Viewer } from "#app/domain/policy.ts";
import { wordCount } from "#app/domain/assessment/scoring.ts";
import { reasonWords } from "#app/domain/selection/deciding.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { refused, save, type House, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { decisionsOf, signersOf, standingDecision } from "#db/queries/decision.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { listEditions } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { signature } from "#db/schema/people.tables.ts";
import { selectionDecision } from "#db/schema/selection.tables.ts";
import { whileIn, whileUndecided } from "#db/writes/decision.server.ts";
import { namedProcess } from "./list-tasks.server.ts";
import { keepFile, withFile, type Upload } from "./nomination-desk.server.ts";

/**
 * What an officer chooses from: who signs for the deciding office, and the names the memo can speak of. An officer who
 * is not named reads the recommended list alone; who was brought in off it is known to those named.
 */
export async function paperChoices(house: House, viewer: Viewer, standing: Standing) {
  const { store } = house;
  const head = await processHead(viewer, store, standing.processId);
  const [list] = await listEditions(viewer, store, standing.processId, standing.round);
  const listed = (list?.state === "signed" ? list.entries : []).map(({ candidacyId }) => candidacyId);
  const candidates = await candidatesOf(viewer, store, standing.processId);
  const names = candidates.filter(({ candidacyId, state, offList }) =>
    listed.includes(candidacyId) ? state === "recommended" : offList && candidacyAfter(state, "select") !== null,
  );
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    today: dayIn(house.now(), "America/New_York"),
    list: list ?? null,
    signers: await signersOf(viewer, store, head.post.decidingOffice, dayOf(house.now())),
    names: names.map((row) => ({ ...row, onList: listed.includes(row.candidacyId) })),
  };
}

/**
 * Records a decision that was taken on paper, from the scan of the signed memo: the signature is the signer's, on paper,
 * and the decision is proposed until a second person of the deciding office confirms it. An officer whom the authority
 * has named records it: nobody comes to know of a decision by filing one.
 * @param input.signedOn the New York day on the memo
 */
export async function recordPaperDecision(
  work: Work,
  input: {
    processId: string;
    signerId: string;
    signedOn: string;
    candidacyId: string;
    reason: string;
    upload: Upload;
  },
): Promise<Outcome<{ decisionId: string; fileId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "decision.recordPaper"));
  if (refusal || !standing) return refusal ?? missing;
  const { list, signers, names, today } = await paperChoices(house, viewer, standing);
  if (!list || list.state !== "signed" || list.signedAt === null) return conflict(message("refusal.listUnsigned"));
  const standingOne = standingDecision(await decisionsOf(viewer, house.store, processId, standing.round), list.id);
  if (standingOne) return conflict(message("decision.waitsForApproval"));
  const errors: Record<string, Message> = {};
  const signer = signers.find(({ accountId }) => accountId === input.signerId);
  if (!signer || signer.accountId === viewer.accountId || signer.personId === viewer.personId)
    errors.signerId = message("field.choose");
  const chosen = names.find(({ candidacyId }) => candidacyId === input.candidacyId);
  if (!chosen) errors.candidacyId = message("field.choose");
  // The office decides on the list that was handed to it.
  if (input.signedOn > today || input.signedOn < dayIn(list.signedAt, "America/New_York"))
    errors.signedOn = message("paper.signedOnOdd");
  if (wordCount(input.reason) < reasonWords)
    errors.reason = message("decision.wordsWanted", { min: reasonWords, count: wordCount(input.reason) });
  if (!signer || !chosen || Object.keys(errors).length > 0) return invalid(errors);
  const kept = await keepFile(work, input.upload, "memo");
  if (!kept.ok) return kept;
  const now = house.now();
  const id = house.newId();
  const signatureId = house.newId();
  const digest = house.digest([
    saltOf("selectionDecision"),
    [id, list.id, list.edition, chosen.candidacyId, !chosen.onList, input.reason, kept.contentDigest, input.signedOn],
  ]);
  return withFile(
    kept,
    () =>
      save(
        work,
        [
          event("decision.recordedOnPaper", ["decision", id], processId, {
            decisionId: id,
            signatureId,
            digest,
            signerId: signer.accountId,
            fileDigest: kept.contentDigest,
            offList: !chosen.onList,
          }),
        ],
        [
          whileIn(processId, "decision"),
          whileUndecided(list.id),
          kept.write,
          insert(signature, {
            id: signatureId,
            kind: "selectionDecision",
            objectKind: "selectionDecision",
            objectId: id,
            objectVersion: 1,
            digest,
            signerId: signer.accountId,
            role: "selectionAuthority",
            signedAt: now,
            onPaper: true,
          }),
          insert(selectionDecision, {
            id,
            processId,
            round: standing.round,
            listId: list.id,
            candidacyId: chosen.candidacyId,
            offList: !chosen.onList,
            reason: input.reason,
            state: "proposed",
            decidedBy: signer.accountId,
            decidedAt: now,
            signatureId,
            recordedBy: viewer.accountId,
            memoFileId: kept.fileId,
            memoSignedOn: input.signedOn,
            version: 1,
          }),
        ],
        { decisionId: id, fileId: kept.fileId },
        conflict(message("decision.waitsForApproval")),
      ),
    (outcome) => outcome.ok && outcome.result.fileId === kept.fileId,
  );
}
