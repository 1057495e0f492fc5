import type { House } from "#app/services/work.server.ts";
import { insert, type Write } from "#db/commit.server.ts";
import { scoreSheet } from "#db/schema/assessment.tables.ts";

/**
 * One open score sheet per name for one member, in an order of the member's own. The names are shuffled once for the
 * panel (by digest, so that it comes out the same whenever it is asked) and each member begins at another of them, the
 * later ones backwards: orders differ between members, and no name always comes first or last.
 * @param turn the member's place among the voting members, from 0
 * @param after position of the member's last sheet so far
 */
export function draftSheets(
  house: House,
  panelId: string,
  panelMemberId: string,
  candidacyIds: readonly string[],
  turn: number,
  after = 0,
): Write[] {
  const shuffled = candidacyIds
    .map((candidacyId) => ({ candidacyId, key: house.digest(["sheetOrder", panelId, candidacyId]) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ candidacyId }) => candidacyId);
  const n = Math.max(1, shuffled.length);
  const begin = turn % n;
  const turned = [...shuffled.slice(begin), ...shuffled.slice(0, begin)];
  if (Math.floor(turn / n) % 2 === 1) turned.reverse();
  return turned.map((candidacyId, index) =>
    insert(scoreSheet, {
      id: house.newId(),
      panelId,
      panelMemberId,
      candidacyId,
      attempt: 1,
      position: after + index + 1,
      state: "draft",
      version: 1,
    }),
  );
}
