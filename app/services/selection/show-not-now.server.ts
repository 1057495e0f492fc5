import type { Message } from "#app/domain/message.ts";
import type { Standing, Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { namedProcess } from "./list-tasks.server.ts";

/** The view of an act's page while the act is out of turn: the process and nothing of its records. */
export async function notNow(
  house: House,
  viewer: Viewer,
  standing: Standing,
): Promise<{ notNow: { id: string; name: Message } }> {
  return {
    notNow: {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, house.store, standing.processId), viewer.locale),
    },
  };
}
