import { message } from "#app/domain/message.ts";
import type { Standing, Viewer } from "#app/domain/policy.ts";
import { textIn } from "#app/domain/languages.ts";
import { matchStates } from "#app/domain/mentoring/states.ts";
import { publicPhases } from "#app/domain/selection/public-record.ts";
import { processStates } from "#app/domain/selection/states.ts";
import { startOfDay } from "#app/domain/selection/plan.ts";
import { filterValue } from "#app/domain/list.ts";
import { keptOverall } from "#app/services/kept.server.ts";
import { board, type BoardRow } from "#app/services/selection/show-board.server.ts";
import { namedProcess, tasksOf, type Task } from "#app/services/selection/list-tasks.server.ts";
import { lettersAtDesk, showLetters } from "#app/services/selection/show-letters.server.ts";
import { ownMatches } from "#db/queries/matches.server.ts";
import { colleaguesFor } from "#db/queries/people.server.ts";
import { publicProcesses } from "#db/queries/public-record.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { listOf, plainInstant, wordsOf, type Asking, type ListField, type Reader } from "./list.server.ts";

const distinct = (pairs: readonly (readonly [string, string])[]) => [...new Map(pairs)];
/** A choice among what the rows themselves show. */
const choice = (name: string, label: string, pairs: readonly (readonly [string, string])[]): ListField => ({
  name,
  kind: "choice",
  label,
  values: pairs.map(([value]) => value),
  words: Object.fromEntries(pairs),
});

const week = 7 * 86_400_000;
/** How a task stands: overdue, due within a week, later, or waiting for others. */
function taskPart({ mine, due }: Task, now: number) {
  return !mine
    ? "others"
    : due !== null && due < now
      ? "overdue"
      : due !== null && due <= now + week
        ? "soon"
        : "later";
}
/** The viewer's tasks, overdue and soonest first, what waits for others last. */
export async function tasksList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  const tasks = await keptOverall(asking, "tasks", () => tasksOf(viewer, house));
  const subjects = distinct(tasks.map(({ subject }) => [t(subject), t(subject)]));
  const parts = ["overdue", "soon", "later", "others"] as const;
  const list = listOf(asking, {
    key: "tasks",
    path: "/tasks",
    rows: tasks,
    order: { by: "" },
    columns: [
      { key: "task", label: t("list.tasks.task"), value: ({ title }) => t(title) },
      { key: "subject", label: t("list.tasks.subject"), value: ({ subject }) => t(subject) },
      { key: "detail", label: t("list.tasks.detail"), order: null, value: ({ detail }) => detail && t(detail) },
      { key: "due", label: t("list.tasks.due"), order: ({ due }) => due, value: ({ due }) => plainInstant(due) },
      { key: "part", label: t("list.tasks.part"), order: null, value: (task) => t(`task.${taskPart(task, now)}`) },
    ],
    fields: [
      choice(
        "part",
        t("list.tasks.part"),
        parts.map((part) => [part, t(`task.${part}`)] as const),
      ),
      choice("subject", t("list.tasks.subject"), subjects),
    ],
    matches: (task, asked) =>
      (asked("part") ?? taskPart(task, now)) === taskPart(task, now) &&
      (asked("subject") === null || asked("subject") === t(task.subject)),
  });
  return { list, tasks };
}

const stages = [...processStates, "withAuthority"] as const;
/**
 * The board: the processes that the viewer has a part in, by vacancy, those that have ended last. What can be chosen is what
 * the viewer's own rows show. Asked since when, each row tells what of it has changed.
 */
export async function boardList(asking: Asking) {
  const { viewer, house, now, url } = asking;
  const { t, comma } = wordsOf(viewer, now);
  const sinceField = { name: "since", kind: "day", label: t("board.filter.since") } as const;
  const since = filterValue(sinceField, url.searchParams.get("since"));
  const all = await keptOverall(asking, `board ${since ?? ""}`, () =>
    board(house, viewer, since === null ? null : startOfDay(since, viewer.zone)),
  );
  const rows = [...all].sort(
    (a, b) =>
      Number(a.endedAs !== null) - Number(b.endedAs !== null) ||
      a.vacantOn.localeCompare(b.vacantOn) ||
      a.id.localeCompare(b.id),
  );
  const named = ({ title, mission }: BoardRow) =>
    t(message("process.named", { post: textIn(viewer.locale, title), mission: textIn(viewer.locale, mission) }));
  const late = (row: BoardRow) => row.late || row.promises.some((one) => one.late);
  const last = ({ endedAs }: BoardRow, value: number | null) => (endedAs === null ? value : null);
  const list = listOf(asking, {
    key: "processes",
    path: "/processes",
    rows,
    order: { by: "" },
    columns: [
      { key: "process", label: t("board.process"), value: named },
      { key: "reference", label: t("list.reference"), value: ({ reference }) => reference },
      { key: "vacant", label: t("list.board.vacant"), value: ({ vacantOn }) => vacantOn },
      {
        key: "stage",
        label: t("board.stage"),
        value: ({ state }) => t(`state.${state}`),
        order: (row) => last(row, stages.indexOf(row.state)),
      },
      {
        key: "planned",
        label: t("board.planned"),
        value: ({ endsAt }) => plainInstant(endsAt),
        order: (row) => last(row, row.endsAt),
      },
      {
        key: "blocks",
        label: t("board.blocks"),
        order: null,
        value: ({ blocks }) => blocks && t(blocks.title),
      },
      {
        key: "turn",
        label: t("board.turn"),
        order: null,
        value: ({ turn }) => turn.map((hand) => t(hand)).join(comma),
      },
      {
        key: "reminded",
        label: t("board.reminded"),
        value: ({ lastReminder }) => plainInstant(lastReminder),
        order: ({ lastReminder }) => lastReminder,
      },
      {
        key: "promises",
        label: t("board.promises"),
        order: null,
        value: ({ promises }) => promises.map(({ who, by }) => `${who} ${by}`).join(comma),
      },
      {
        key: "officers",
        label: t("board.filter.officer"),
        order: null,
        value: ({ officers }) => officers.map(({ name }) => name).join(comma),
      },
    ],
    fields: [
      choice(
        "state",
        t("board.filter.state"),
        // The one asked for stays, so that a view kept while it had rows shows none and not all.
        stages
          .filter((stage) => stage === url.searchParams.get("state") || rows.some(({ state }) => state === stage))
          .map((stage) => [stage, t(`state.${stage}`)] as const),
      ),
      choice(
        "officer",
        t("board.filter.officer"),
        distinct(rows.flatMap(({ officers }) => officers.map(({ accountId, name }) => [accountId, name] as const))),
      ),
      choice(
        "mission",
        t("board.filter.mission"),
        distinct(rows.map(({ missionId, mission }) => [missionId, textIn(viewer.locale, mission)])),
      ),
      choice("late", t("list.board.late"), [["1", t("list.board.isLate")]]),
      sinceField,
    ],
    matches: (row, asked) =>
      (asked("state") ?? row.state) === row.state &&
      (asked("mission") ?? row.missionId) === row.missionId &&
      (asked("officer") === null || row.officers.some(({ accountId }) => accountId === asked("officer"))) &&
      (asked("late") === null || late(row)),
  });
  return { list, since, rows };
}

/** The pairs that the viewer is one of, as either side may read them. */
export async function matchesList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  const rows = (await ownMatches(viewer, house.store)).map((match) => ({
    id: match.id,
    state: match.state,
    side: match.side,
    other: match.side === "mentor" ? match.menteeName : match.mentorName,
    about:
      match.side === "mentor"
        ? message("process.named", {
            post: textIn(viewer.locale, match.post),
            mission: textIn(viewer.locale, match.mission),
          })
        : match.formerPost,
    answerDueAt: match.answerDueAt,
    since: match.activeAt ?? match.acceptedAt ?? match.chosenAt ?? match.offeredAt,
  }));
  return listOf(asking, {
    key: "matches",
    path: "/mentoring",
    rows,
    order: { by: "" },
    columns: [
      { key: "other", label: t("people.name"), value: ({ other }) => other },
      {
        key: "about",
        label: t("mentoring.about"),
        value: ({ about }) => (typeof about === "string" ? about : t(about)),
      },
      {
        key: "state",
        label: t("mentor.state"),
        value: ({ state }) => t(`match.state.${state}`),
        order: ({ state }) => matchStates.indexOf(state),
      },
      {
        key: "when",
        label: t("mentoring.since"),
        value: ({ since }) => plainInstant(since),
        order: ({ since }) => since,
      },
    ],
    fields: [
      choice(
        "state",
        t("mentor.state"),
        matchStates
          .filter((state) => rows.some((row) => row.state === state))
          .map((state) => [state, t(`match.state.${state}`)] as const),
      ),
    ],
    matches: ({ state }, asked) => (asked("state") ?? state) === state,
  });
}

/** The letters of a process that a standing may see, newest first; beside them what can be written now. */
export async function lettersList(asking: Asking & { readonly standing: Standing }) {
  const { viewer, house, now, standing } = asking;
  const { t } = wordsOf(viewer, now);
  const view = await showLetters(house, viewer, standing);
  const rows = view.letters;
  const list = listOf(asking, {
    key: "letters",
    path: `/processes/${standing.processId}/letters`,
    rows,
    order: { by: "" },
    columns: [
      { key: "letter", label: t("letters.letter"), value: ({ kind }) => t(`letter.kind.${kind}`) },
      { key: "number", label: t("letters.number"), value: ({ number }) => number },
      { key: "addressee", label: t("letters.addressee"), value: ({ addressee }) => addressee },
      { key: "language", label: t("letters.language"), value: ({ language }) => t(`letter.language.${language}`) },
      { key: "state", label: t("letters.state"), value: ({ state }) => t(`letter.state.${state}`) },
      {
        key: "issued",
        label: t("letters.issued"),
        value: ({ issuedAt }) => plainInstant(issuedAt),
        order: ({ issuedAt }) => issuedAt,
      },
    ],
    fields: [
      choice("kind", t("letters.letter"), distinct(rows.map(({ kind }) => [kind, t(`letter.kind.${kind}`)]))),
      choice("state", t("letters.state"), distinct(rows.map(({ state }) => [state, t(`letter.state.${state}`)]))),
      choice(
        "language",
        t("letters.language"),
        distinct(rows.map(({ language }) => [language, t(`letter.language.${language}`)])),
      ),
    ],
    matches: ({ kind, state, language }, asked) =>
      (asked("kind") ?? kind) === kind &&
      (asked("state") ?? state) === state &&
      (asked("language") ?? language) === language,
  });
  return { list, view };
}

/** The letters that lie at the desk of the viewer's States, newest first. */
export async function deskLettersList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  const rows = await lettersAtDesk(house, viewer);
  const standingAs = ({ state }: (typeof rows)[number]) => (state === "recalled" ? "recalled" : "stands");
  const words = { stands: t("letters.stands"), recalled: t("letter.state.recalled") };
  return listOf(asking, {
    key: "deskLetters",
    path: "/letters",
    rows,
    order: { by: "" },
    columns: [
      { key: "letter", label: t("letters.letter"), value: ({ subject }) => subject },
      {
        key: "kind",
        label: t("list.letters.kind"),
        order: null,
        value: ({ kind }) => t(`letter.kind.${kind}`),
      },
      { key: "number", label: t("letters.number"), value: ({ number }) => number },
      { key: "state", label: t("letters.state"), value: (row) => words[standingAs(row)] },
      {
        key: "issued",
        label: t("letters.issued"),
        value: ({ issuedAt }) => plainInstant(issuedAt),
        order: ({ issuedAt }) => issuedAt,
      },
    ],
    fields: [
      choice("kind", t("list.letters.kind"), distinct(rows.map(({ kind }) => [kind, t(`letter.kind.${kind}`)]))),
      choice(
        "state",
        t("letters.state"),
        (["stands", "recalled"] as const).map((one) => [one, words[one]] as const),
      ),
    ],
    matches: (row, asked) =>
      (asked("kind") ?? row.kind) === row.kind && (asked("state") ?? standingAs(row)) === standingAs(row),
  });
}

const anyone = systemViewer("what is public of a selection by design");
/** The selections that anyone may know of, the latest call first. */
export async function selectionsList(asking: Omit<Asking, "viewer"> & { readonly viewer: Reader }) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  const rows = (await publicProcesses(anyone, house.store)).map((row) => ({
    ...row,
    name: namedProcess(row, viewer.locale),
    closesAt: row.calls.at(-1)!.closesAt,
  }));
  return listOf(asking, {
    key: "selections",
    path: "/selections",
    rows,
    order: { by: "" },
    columns: [
      { key: "post", label: t("public.post"), value: ({ name }) => t(name) },
      { key: "reference", label: t("list.reference"), order: null, value: ({ reference }) => reference },
      {
        key: "phase",
        label: t("public.phase"),
        value: ({ phase }) => t(`public.phase.${phase}`),
        order: ({ phase }) => publicPhases.indexOf(phase),
      },
      {
        key: "closes",
        label: t("public.closes"),
        value: ({ closesAt }) => plainInstant(closesAt),
        order: ({ closesAt }) => closesAt,
      },
      { key: "vacant", label: t("public.vacant"), value: ({ vacantOn }) => vacantOn },
    ],
    fields: [
      choice(
        "phase",
        t("public.phase"),
        publicPhases.map((phase) => [phase, t(`public.phase.${phase}`)] as const),
      ),
      choice(
        "mission",
        t("board.filter.mission"),
        distinct(rows.map(({ mission }) => [mission.id, textIn(viewer.locale, mission.acronym)])),
      ),
    ],
    matches: ({ phase, mission }, asked) =>
      (asked("phase") ?? phase) === phase && (asked("mission") ?? mission.id) === mission.id,
  });
}

/** Those who speak for the States that the viewer leads. */
export async function colleaguesList(asking: Asking & { readonly viewer: Viewer }) {
  const { viewer, house, now } = asking;
  const { t, list } = wordsOf(viewer, now);
  const rows = await colleaguesFor(viewer, house.store, now, viewer.locale);
  const statuses = distinct(rows.map(({ status }) => [status, t(`people.status.${status}`)]));
  return listOf(asking, {
    key: "colleagues",
    path: "/colleagues",
    rows,
    order: { by: "" },
    columns: [
      { key: "name", label: t("people.name"), value: ({ name }) => name },
      { key: "email", label: t("people.email"), value: ({ email }) => email },
      {
        key: "roles",
        label: t("people.roles"),
        order: null,
        value: ({ roles }) => list(roles.filter(({ when }) => when !== "past").map(({ role }) => t(`role.${role}`))),
      },
      { key: "status", label: t("people.status"), value: ({ status }) => t(`people.status.${status}`) },
      {
        key: "invited",
        label: t("people.lastInvited"),
        value: ({ lastInvitedAt }) => plainInstant(lastInvitedAt),
        order: ({ lastInvitedAt }) => lastInvitedAt,
      },
    ],
    fields: [choice("status", t("people.status"), statuses)],
    matches: ({ status }, asked) => (asked("status") ?? status) === status,
  });
}
