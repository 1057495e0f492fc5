import { textIn } from "#app/domain/languages.ts";
import { message } from "#app/domain/message.ts";
import { mentorStates } from "#app/domain/mentoring/states.ts";
import { holds } from "#app/domain/policy.ts";
import { shownMentors } from "#app/services/mentoring/show-mentors.server.ts";
import { menteeStages, shownProgramme } from "#app/services/mentoring/show-programme.server.ts";
import { listOf, wordsOf, type Asking, type ListColumn } from "./list.server.ts";

type Mentor = Awaited<ReturnType<typeof shownMentors>>[number];

/** The mentors a viewer may know of; how each stands in the programme is the coordinator's alone to read. */
export async function mentorsList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t, country, comma } = wordsOf(viewer, now);
  const rows = await shownMentors(house, viewer);
  const coordinator = holds(viewer, "mentoringCoordinator");
  const vets = holds(viewer, "vettingOfficer", "adjudicator");
  const states = mentorStates.filter((state) => rows.some((row) => row.state === state));
  const from = (row: Mentor) =>
    row.offeredByState ? country(row.offeredByState.toUpperCase()) : t("mentor.selfOffered");
  const columns: ListColumn<Mentor>[] = [
    { key: "name", label: t("people.name"), value: ({ name }) => name },
    { key: "post", label: t("mentor.formerPost"), value: ({ formerPost }) => formerPost },
    ...(coordinator || vets ? [{ key: "from", label: t("mentor.offeredBy"), value: from }] : []),
    { key: "state", label: t("mentor.state"), value: ({ state }) => t(`mentor.state.${state}`) },
    ...(coordinator
      ? [
          {
            key: "clearance",
            label: t("mentor.clearance"),
            value: ({ standing }: Mentor) => standing && t(`vetting.clearance.${standing.clearance.status}`),
          },
          {
            key: "eligible",
            label: t("mentor.eligible"),
            value: ({ standing }: Mentor) =>
              standing &&
              (standing.barriers.length === 0
                ? t("mentor.isEligible")
                : standing.barriers.map((code) => t(`barrier.${code}`)).join(comma)),
          },
          { key: "used", label: t("mentor.used"), value: ({ standing }: Mentor) => standing?.taken ?? null },
        ]
      : vets
        ? []
        : [
            {
              key: "inUse",
              label: t("mentor.inUse"),
              value: ({ inUse }: Mentor) => t(inUse ? "common.yes" : "common.no"),
            },
          ]),
  ];
  return listOf(asking, {
    key: "mentors",
    path: "/mentors",
    rows,
    order: { by: "" },
    columns,
    fields: [
      {
        name: "state",
        kind: "choice",
        label: t("mentor.state"),
        values: states,
        words: Object.fromEntries(states.map((state) => [state, t(`mentor.state.${state}`)])),
      },
    ],
    matches: ({ state }, asked) => (asked("state") ?? state) === state,
  });
}

/** The mentees of the programme, for its coordinator; `programme` is all else that the coordinator's page shows. */
export async function menteesList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  const programme = await shownProgramme(house, viewer);
  const rows = programme.mentees.map(({ post, mission, ...one }) => ({
    ...one,
    post: message("process.named", { post: textIn(viewer.locale, post), mission: textIn(viewer.locale, mission) }),
  }));
  const stages = menteeStages.filter((stage) => rows.some((row) => row.stage === stage));
  const list = listOf(asking, {
    key: "mentees",
    path: "/programme",
    rows,
    order: { by: "" },
    columns: [
      { key: "name", label: t("people.name"), value: ({ name }) => name },
      { key: "post", label: t("mentee.post"), value: ({ post }) => t(post) },
      { key: "started", label: t("mentee.startedOn"), value: ({ startedOn }) => startedOn },
      {
        key: "stage",
        label: t("mentor.state"),
        order: ({ stage }) => menteeStages.indexOf(stage),
        value: ({ stage }) => t(`mentee.stage.${stage}`),
      },
    ],
    fields: [
      {
        name: "stage",
        kind: "choice",
        label: t("mentor.state"),
        values: stages,
        words: Object.fromEntries(stages.map((stage) => [stage, t(`mentee.stage.${stage}`)])),
      },
    ],
    matches: ({ stage }, asked) => (asked("stage") ?? stage) === stage,
  });
  return { list, programme };
}
