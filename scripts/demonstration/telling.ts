import { news } from "./decision.ts";
import { writeToAll } from "./letters.ts";
import type { Selection } from "./selection.ts";
import type { Stage } from "./stage.ts";

/** What happens on a day, counted from today. */
export type Step = { readonly day: number; readonly run: () => Promise<void> };

/** One process as steps on days; the world runs all processes' steps in the order of their days. */
export class Telling {
  readonly steps: Step[] = [];
  constructor(
    readonly selection: Selection,
    readonly stage: Stage,
  ) {}
  at(day: number, ...runs: (() => Promise<void>)[]): this {
    for (const run of runs) this.steps.push({ day, run });
    return this;
  }
  /** Forecast, needs and the issued call. */
  call(): this {
    const { selection } = this;
    const { story } = selection;
    this.at(story.launch, () => selection.launch()).at(story.launch + 4, () => selection.begin());
    return story.until === "needsDefined"
      ? this
      : this.at(
          story.issue,
          () => selection.issue(),
          () => writeToAll(selection, "noteVerbale"),
        );
  }
  /** Every State nominates its people in one list; from the `until`th on they stay drafts. */
  nominations(day: number, states: readonly string[], until = states.length): this {
    const { selection } = this;
    for (const [index, state] of states.entries())
      this.at(day, async () => {
        const own = selection.story.people.filter(({ nationalities }) => nationalities[0] === state);
        if (own.length > 0) await selection.nominate(state, own, { submit: index < until, missing: index === 1 });
      });
    return this;
  }
  /** News to the States on each of these days but the last, which they are told as the day of the next. */
  news(...days: readonly number[]): this {
    for (const [index, day] of days.slice(0, -1).entries()) this.at(day, () => news(this.selection, days[index + 1]!));
    return this;
  }
  /** From the closed call to a convened panel. */
  screening([screened, listed]: readonly [number, number], long: number): this {
    const { selection } = this;
    return this.at(
      selection.story.closes + 2,
      () => selection.closeCall(),
      () => writeToAll(selection, "acknowledgement"),
    )
      .at(
        screened,
        () => selection.screen(),
        () => selection.decideEligibility(),
      )
      .at(
        listed,
        () => selection.longlist(long),
        () => selection.panel(),
        () => selection.openShortlisting(),
      );
  }
  /** Declarations, shortlist and its signature. */
  shortlisting(day: number, recuse?: string): this {
    const { selection } = this;
    return this.at(
      day,
      () => selection.declare(recuse ? { recuse } : {}),
      () => selection.shortlist(),
      () => selection.signShortlist(),
      () => selection.readCodes(),
    );
  }
  /** From the first interview to the closed panel review. */
  assessment(day: number): this {
    const { selection } = this;
    return this.at(
      day - 3,
      () => selection.vet(),
      () => selection.sessions(day),
    )
      .at(
        day + 6,
        () => selection.score(),
        () => selection.reveal(),
      )
      .at(
        day + 10,
        () => selection.consensus(),
        () => selection.report(),
      );
  }
}
