import { accept, appoint, consult, decide, handIn, induct, offer, recommend, settle, suspend } from "./decision.ts";
import { furtherCast } from "./cast.ts";
import { writeSealed, writeToAll } from "./letters.ts";
import { postIdOf } from "#app/services/reference/load-reference-data.server.ts";
import type { Story } from "./story.ts";
import type { Telling } from "./telling.ts";

type Setting = Pick<Story, "track" | "missionType" | "chair" | "members" | "screeners">;
type Tell = (story: Omit<Story, "chance" | "people">, states: readonly string[], count: number) => Telling;

/** The States that nominate in the further processes alone, in the order of the cast; round and round from a place on. */
const furtherStates = furtherCast.flatMap(({ memberState }) => (memberState ? [memberState] : []));
const from = (start: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => furtherStates[(start + index) % furtherStates.length]!);

/** The processes that the whole world has beyond its core: the stages that the core lacks, with many names. */
export function further(
  tell: Tell,
  { civilian, police, military }: Record<"civilian" | "police" | "military", Setting>,
): readonly Telling[] {
  // Their screeners, and a member of two panels, write in French and Arabic.
  const inTongues = { screeners: ["screener5", "screener6"], evenField: true } as const;

  const offered = tell(
    {
      number: 21,
      postId: postIdOf("UNIFIL", "forceCommander"),
      vacant: 64,
      ...military,
      members: ["member5", "member6", "member7", "member8", "member11"],
      ...inTongues,
      officer: "officer2",
      launch: -250,
      issue: -235,
      closes: -200,
      shortlist: 5,
    },
    from(0, 22),
    28,
  );
  offered
    .call()
    .nominations(-205, from(0, 22))
    .screening([-196, -180], 9)
    .shortlisting(-170)
    .assessment(-150)
    .at(
      -90,
      () => recommend(offered.selection),
      () => handIn(offered.selection),
    )
    .at(-60, () => decide(offered.selection, "Sg"))
    .at(
      -45,
      () => consult(offered.selection, -45),
      () => writeSealed(offered.selection, "hostSounding", -45),
      () => writeSealed(offered.selection, "councilLetter", -45),
    )
    .at(-30, () => settle(offered.selection))
    .at(
      -6,
      () => offer(offered.selection, -6),
      () => writeSealed(offered.selection, "offer", -6),
    )
    .news(-179, -120, -50, 9);

  const announced = tell(
    {
      number: 22,
      postId: postIdOf("UNAMA", "srsg"),
      vacant: 21,
      ...civilian,
      chair: "chair1",
      members: ["member3", "member4", "member5", "member11"],
      ...inTongues,
      officer: "officer3",
      launch: -280,
      issue: -262,
      closes: -225,
      shortlist: 5,
    },
    from(20, 22),
    30,
  );
  announced
    .call()
    .nominations(-232, from(20, 22))
    .screening([-220, -204], 9)
    .shortlisting(-190, "member3")
    .assessment(-170)
    .at(
      -120,
      () => recommend(announced.selection),
      () => handIn(announced.selection),
    )
    .at(-100, () => decide(announced.selection, "Sg"))
    .at(
      -85,
      () => consult(announced.selection, -85),
      () => writeSealed(announced.selection, "hostSounding", -85),
    )
    .at(-72, () => settle(announced.selection))
    .at(
      -60,
      () => offer(announced.selection, -60),
      () => writeSealed(announced.selection, "offer", -60),
    )
    .at(-48, () => accept(announced.selection, -52))
    .at(
      -4,
      () => appoint(announced.selection),
      () => writeToAll(announced.selection, "announcement"),
      () => writeToAll(announced.selection, "regret"),
    )
    .at(-2, () => induct(announced.selection, 21, false))
    .news(-203, -140, -80, -30, 6);

  const longlisting = tell(
    {
      number: 23,
      postId: postIdOf("BINUH", "srsg"),
      vacant: 150,
      ...civilian,
      ...inTongues,
      officer: "officer2",
      launch: -75,
      issue: -62,
      closes: -17,
      shortlist: 5,
    },
    from(9, 24),
    28,
  );
  longlisting
    .call()
    .nominations(-22, from(9, 24))
    .at(
      -15,
      () => longlisting.selection.closeCall(),
      () => writeToAll(longlisting.selection, "acknowledgement"),
    )
    .at(-9, () => longlisting.selection.screen())
    .at(-4, () => longlisting.selection.decideEligibility());

  const suspended = tell(
    {
      number: 24,
      postId: postIdOf("UNISFA", "policeCommissioner"),
      vacant: 95,
      ...police,
      ...inTongues,
      officer: "officer3",
      launch: -150,
      issue: -136,
      closes: -95,
      shortlist: 4,
    },
    from(30, 19),
    22,
  );
  suspended
    .call()
    .nominations(-100, from(30, 19))
    .screening([-91, -70], 7)
    .shortlisting(-58)
    .at(
      -30,
      () => suspended.selection.vet(2),
      () => suspended.selection.sessions(-25),
    )
    .at(-18, () => suspended.selection.score({ locked: 2 }))
    .at(-12, () => suspend(suspended.selection))
    .news(-69, -14, 16);

  const forecast = tell(
    {
      number: 25,
      postId: postIdOf("UNSCOL", "srsg"),
      vacant: 240,
      ...civilian,
      officer: "officer1",
      launch: -3,
      issue: 20,
      closes: 60,
      shortlist: 5,
    },
    ["lb"],
    1,
  );
  forecast.at(-3, () => forecast.selection.launch());

  return [offered, announced, longlisting, suspended, forecast];
}
