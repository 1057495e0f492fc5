import { logContact, settlePromise } from "#app/services/selection/log-contact.server.ts";
import { makeDigests } from "#app/services/people/make-digests.server.ts";
import { remindByClock } from "#app/services/people/remind-by-clock.server.ts";
import { sendMail } from "#app/services/people/send-mail.server.ts";
import type { ContactParty, ContactWay } from "#app/domain/selection/contacts.ts";
import { contactsOf } from "#db/queries/contacts.server.ts";
import { outboxWaiting } from "#db/queries/mail.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import type { Selection } from "./selection.ts";
import { done, type Stage } from "./stage.ts";

const reads = systemViewer("the demonstration settles what was promised in it");

type Told = {
  readonly party: ContactParty;
  readonly withWhom: string;
  readonly way: ContactWay;
  readonly said: string;
  /** Days after the contact by which something was promised. */
  readonly within: number | null;
  /** What became of it, days after the contact. */
  readonly kept?: { readonly after: number; readonly said: string };
};
const told = {
  needs: {
    party: "mission",
    withWhom: "Chief of Staff, UNMISS",
    way: "call",
    said: "The mission needs profile waits for the mission’s word on priorities. The mission promised it by the end of the week.",
    within: 4,
  },
  referee: {
    party: "department",
    withWhom: "Executive Office, Department of Peace Operations",
    way: "email",
    said: "Asked for the interview rooms and interpreters for the three days. They will confirm once the calendar is settled.",
    within: 6,
    kept: { after: 5, said: "Rooms and interpreters are confirmed for the three days." },
  },
  sheets: {
    party: "panel",
    withWhom: "Two members of the panel",
    way: "meeting",
    said: "Both said that their sheets are all but written and will be locked by tomorrow evening.",
    within: 1,
  },
  delegates: {
    party: "memberState",
    withWhom: "Permanent Mission, military adviser",
    way: "noteVerbale",
    said: "Was told that the call closes on the day announced, at midnight in New York, and that a list can be changed until then.",
    within: null,
  },
  list: {
    party: "panel",
    withWhom: "Chair of the panel",
    way: "message",
    said: "The chair will have the signed reason ready for the meeting on Monday.",
    within: 9,
  },
} as const satisfies Record<string, Told>;

/** An officer notes a contact on a day of the story, and later what became of what was promised. */
export async function touch(selection: Selection, what: keyof typeof told, day: number): Promise<void> {
  const { stage, story, processId } = selection;
  const { within, kept, ...note }: Told = told[what];
  done(
    await logContact(await stage.as(story.officer), processId, {
      ...note,
      happenedOn: stage.day(day),
      promisedBy: within === null ? null : stage.day(day + within),
      closed: false,
    }),
    "contact",
  );
  if (!kept) return;
  const [promise] = await contactsOf(reads, stage.house.store, { processId, named: false });
  stage.on(day + kept.after);
  done(
    await settlePromise(await stage.as(story.officer), {
      processId,
      contactId: promise!.id,
      as: "kept",
      happenedOn: stage.day(day + kept.after),
      said: kept.said,
      promisedBy: null,
    }),
    "what became of a promise",
  );
}

/** Sends what waits, and the daily mail of those whose morning has come: the post of a day. */
export async function post({ house }: Stage): Promise<void> {
  const origin = house.config.origin ?? `http://localhost:${house.config.port}`;
  const all = async () => {
    while ((await outboxWaiting(reads, house.store, house.now(), 0, 1)).length > 0) await sendMail(house, origin, 500);
  };
  await all();
  await makeDigests(house);
  await all();
}
/** Lets the clock remind whoever has something due, and sends it. */
export async function remind(stage: Stage): Promise<void> {
  await remindByClock(stage.house);
  await post(stage);
}
