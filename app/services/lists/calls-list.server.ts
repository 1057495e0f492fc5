import { message } from "#app/domain/message.ts";
import { callsOf, ownStates } from "#db/queries/nominations.server.ts";
import { listOf, plainInstant, wordsOf, type Asking } from "./list.server.ts";

/** The calls as the States see them that the viewer speaks for, each with what that State has in it; open ones first. */
export async function callsList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  const states = await ownStates(viewer, house.store);
  const rows = (
    await Promise.all(
      states.map(async (state) =>
        (await callsOf(viewer, house.store, state.id, now)).map((call) => ({ ...call, memberState: state })),
      ),
    )
  ).flat();
  const list = listOf(asking, {
    key: "calls",
    path: "/calls",
    rows,
    order: { by: "" },
    columns: [
      {
        key: "post",
        label: t("calls.post"),
        value: ({ title, mission }) => t(message("process.named", { post: title, mission })),
      },
      ...(states.length > 1
        ? [
            {
              key: "memberState",
              label: t("list.calls.memberState"),
              value: ({ memberState }: (typeof rows)[number]) => memberState.name,
            },
          ]
        : []),
      { key: "closed", label: t("calls.closed"), value: ({ closesAt }) => plainInstant(closesAt) },
      {
        key: "list",
        label: t("calls.yourList"),
        order: ({ list: own, names }) => (own?.state === "submitted" ? names : null),
        value: ({ list: own, names }) =>
          own?.state === "submitted" ? t("calls.names", { count: names }) : t("calls.nothingSubmitted"),
      },
      {
        key: "news",
        label: t("calls.nextNews"),
        value: ({ endedAs, round, processRound, nextNewsOn }) =>
          endedAs === null && round === processRound ? nextNewsOn : null,
      },
    ],
    fields: [
      {
        name: "call",
        kind: "choice",
        label: t("list.calls.state"),
        values: ["open", "shut"],
        words: { open: t("list.calls.open"), shut: t("list.calls.shut") },
      },
    ],
    matches: ({ shut }, asked) => asked("call") === null || (asked("call") === "open") === (shut === null),
  });
  return { list, states };
}
