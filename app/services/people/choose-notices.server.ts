import { event } from "#app/domain/events.ts";
import { noticeKinds, type NoticeKind, type Way } from "#app/domain/notice-ways.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { noticeChoice } from "#db/schema/notices.tables.ts";

/** Keeps how the viewer wants each kind of notice: at once, or in the daily mail. The account's version guards the form. */
export async function chooseNotices(
  work: Work,
  { choices, version }: { choices: Readonly<Record<NoticeKind, Way>>; version: number },
): Promise<Outcome<Record<string, never>>> {
  const { house, viewer } = work;
  const { accountId } = viewer;
  return save(
    work,
    [event("account.noticesChosen", ["account", accountId], null, {})],
    [
      change(account, { id: accountId, version }, {}),
      remove(noticeChoice, { accountId }, null),
      ...noticeKinds.map((kind) => insert(noticeChoice, { id: house.newId(), accountId, kind, way: choices[kind] })),
    ],
    {},
  );
}
