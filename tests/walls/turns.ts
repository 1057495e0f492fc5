import { changeRole } from "#app/services/people/change-role.server.ts";
import { handOver } from "#app/services/selection/hand-over.server.ts";
import { endActingChair, nameActingChair } from "#app/services/selection/name-acting-chair.server.ts";
import type { Work } from "#app/services/work.server.ts";
import { systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import type { ViewerKind } from "#tests/support/two-worlds.ts";
import { rows, type World } from "./world.ts";

const reads = systemViewer("who acts in a test is looked up by account");

async function workAs({ house, accountOf }: World, code: string): Promise<Work> {
  const viewer = await viewerOf(reads, house.store, accountOf(code), house.now());
  if (!viewer) throw new Error(`${code} has no account`);
  return { house, viewer, actor: { id: viewer.accountId, role: viewer.grants[0]!.role }, replay: null };
}
function done(outcome: { readonly ok: boolean }): void {
  if (!outcome.ok) throw new Error(`The turn was refused: ${JSON.stringify(outcome)}`);
}

/** The process in which officer1 has the desk and the panel scores. */
function scoring(world: World) {
  const [found] = rows<{ process: string; version: number; panel: string; seats: number }>(
    world,
    `SELECT s.id AS process, s.version, p.id AS panel, p.version AS seats FROM selection_process s
     JOIN panel p ON p.process_id = s.id AND p.round = s.round WHERE s.state = 'assessment'`,
  );
  return found!;
}

async function handsOver(world: World): Promise<void> {
  const { process, version } = scoring(world);
  done(
    await handOver(await workAs(world, "officer1"), process, {
      fromAccountId: world.accountOf("officer1"),
      toAccountId: world.accountOf("officer3"),
      note: "All sheets but two are in.",
      version,
    }),
  );
}
async function acts(world: World): Promise<void> {
  const { process, panel, seats } = scoring(world);
  const [seat] = rows<{ id: string }>(
    world,
    "SELECT id FROM panel_member WHERE panel_id = ? AND account_id = ? AND removed_at IS NULL",
    panel,
    world.accountOf("member6"),
  );
  done(
    await nameActingChair(await workAs(world, "officer1"), {
      processId: process,
      version: seats,
      panelMemberId: seat!.id,
    }),
  );
}
async function actsNoMore(world: World): Promise<void> {
  await acts(world);
  const { process, seats } = scoring(world);
  done(await endActingChair(await workAs(world, "officer1"), { processId: process, version: seats }));
}

/** Ends some roles of the focal point of Kenya: the lead's alone, or all. */
const ends =
  (...roles: readonly string[]) =>
  async (world: World): Promise<void> => {
    const accountId = world.accountOf("focal-ke");
    for (const role of roles) {
      const [held] = rows<{ id: string; version: number }>(
        world,
        "SELECT g.id, a.version FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.id = ? AND g.role = ? AND g.ended_at IS NULL",
        accountId,
        role,
      );
      done(
        await changeRole(await workAs(world, "administrator"), {
          accountId,
          grantId: held!.id,
          version: held!.version,
          ends: "now",
          endsOn: null,
        }),
      );
    }
  };

/** What happens in both worlds of a pair, by the use-cases, before they are made to differ: who comes to stand elsewhere. */
export const turns: Readonly<Partial<Record<ViewerKind, (world: World) => Promise<void>>>> = {
  officerLeft: handsOver,
  officerReceived: handsOver,
  actingChair: acts,
  actingChairEnded: actsNoMore,
  focalNotLead: ends("leadFocalPoint"),
  focalEnded: ends("leadFocalPoint", "focalPoint"),
};
