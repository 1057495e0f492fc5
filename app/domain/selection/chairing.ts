import { atOrAfter, before, type ProcessState } from "./states.ts";

/** A sitting member of a convened panel, as far as chairing asks. */
export type ChairingSeat = {
  readonly id: string;
  readonly seat: "chair" | "voting" | "observer";
  readonly actingChair: boolean;
  /** The account has ended: nobody signs in with it any more. */
  readonly ended: boolean;
  /** Recused from a name, or shut to one: speaks for the panel no longer. */
  readonly recused: boolean;
  /** An officer has proposed to close this member's own sheets as absent. */
  readonly absent: boolean;
};

/** The states in which the chair has something to do after scoring has begun. */
export function chairWorks(state: ProcessState): boolean {
  return atOrAfter(state, "assessment") && before(state, "decision");
}

/**
 * Whether an officer may name an acting chair. Before scoring: where the chair is recused from a name or gone, for a
 * chair who fell ill is replaced then. From the assessment to the list: always, for nobody is replaced any more and
 * the portal cannot know who is ill; the chair who comes back keeps the chair's hand beside the acting chair.
 */
export function mayHaveActingChair(state: ProcessState, seats: readonly ChairingSeat[]): boolean {
  const chair = seats.find(({ seat }) => seat === "chair");
  return chair === undefined || chairWorks(state) || chair.recused || chair.ended;
}

/** Who can act as chair: a voting member with an open account, recused from no name, whose absence is not proposed. */
export function canActAsChair({ seat, ended, recused, absent }: ChairingSeat): boolean {
  return seat === "voting" && !ended && !recused && !absent;
}

/** Whether neither the chair nor anybody else of the panel can speak for all of it. */
export function nobodyChairs(seats: readonly ChairingSeat[]): boolean {
  return !seats.some(
    (one) => canActAsChair(one) || (one.seat === "chair" && !one.recused && !one.ended && !one.absent),
  );
}

export type ChairWanting = "ended" | "absent" | "recused";
/**
 * Why nobody can do what the chair has to do now, so that an officer must name an acting chair: the account of whoever
 * chairs has ended, or their own absence is proposed and nobody else can confirm it, or the chair is recused and nobody
 * acts. Null while somebody can. A recusal before scoring is shown with the declarations, where it arises.
 */
export function chairWanting(state: ProcessState, seats: readonly ChairingSeat[]): ChairWanting | null {
  const chair = seats.find(({ seat }) => seat === "chair");
  if (!chair || !before(state, "decision")) return null;
  const acting = seats.find(({ actingChair }) => actingChair);
  const heads = [...(chair.recused ? [] : [chair]), ...(acting ? [acting] : [])];
  if (heads.some(({ ended, absent }) => !ended && !absent)) return null;
  if (heads.length === 0 && !chair.ended) return chairWorks(state) ? "recused" : null;
  return heads.some(({ absent, ended }) => absent && !ended) ? "absent" : "ended";
}
