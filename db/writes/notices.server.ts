import { and, eq, isNull } from "drizzle-orm";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { exactly, freely, statement, type Write } from "#db/commit.server.ts";
import { outbox } from "#db/schema/platform.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";

/** Stops what has not gone out yet of a notice; a mail that is being handed over at this moment goes. */
export function stopMail(template: string, objectId: string, now: number): Write {
  return freely(
    statement
      .update(outbox)
      .set({ droppedAt: now })
      .where(
        and(
          eq(outbox.template, template),
          eq(outbox.objectId, objectId),
          isNull(outbox.sentAt),
          isNull(outbox.droppedAt),
        ),
      ),
  );
}
/** Holds a process to the state that a rule was asked for, whether it runs or is suspended, without moving its version. */
export function holdProcess(processId: string, state: ProcessState): Write {
  return exactly(
    1,
    statement
      .update(selectionProcess)
      .set({ state })
      .where(
        and(eq(selectionProcess.id, processId), eq(selectionProcess.state, state), isNull(selectionProcess.endedAs)),
      ),
  );
}
