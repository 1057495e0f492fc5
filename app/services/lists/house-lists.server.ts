import { finds, wordsOf as wordsAsked } from "#app/domain/search/fold.ts";
import { hasText } from "#app/i18n/text.ts";
import { showOperations } from "#app/services/people/tend-operations.server.ts";
import { oversightList } from "#app/services/selection/show-fairness.server.ts";
import { referenceSets, referenceTable, type ReferenceSet } from "#db/queries/reference.server.ts";
import { listOf, plainInstant, wordsOf, type Asking } from "./list.server.ts";

const mailStates = ["failed", "waiting", "dropped"] as const;

/** The mail that waits or failed, for the administrator, and the jobs beside it; null for anybody else. */
export async function mailList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  const shown = await showOperations(house, viewer);
  if (!shown) return null;
  const to = (row: (typeof shown.mail.rows)[number]) =>
    row.name ??
    (hasText(`admin.audience.${row.audience}`)
      ? t({ key: `admin.audience.${row.audience}` })
      : t("admin.audience.other"));
  const list = listOf(asking, {
    key: "operations",
    path: "/operations",
    rows: shown.mail.rows,
    order: { by: "" },
    columns: [
      { key: "to", label: t("admin.mail.to"), value: to },
      { key: "template", label: t("admin.mail.template"), value: ({ template }) => template },
      { key: "asked", label: t("admin.mail.asked"), value: ({ createdAt }) => plainInstant(createdAt) },
      { key: "tries", label: t("admin.mail.tries"), value: ({ attempts }) => attempts },
      { key: "state", label: t("admin.jobs.state"), value: ({ state }) => t(`admin.mail.state.${state}`) },
      {
        key: "next",
        label: t("admin.mail.next"),
        value: ({ state, notBefore }) => (state === "dropped" ? null : plainInstant(notBefore)),
      },
    ],
    fields: [
      {
        name: "state",
        kind: "choice",
        label: t("admin.jobs.state"),
        values: mailStates,
        words: Object.fromEntries(mailStates.map((state) => [state, t(`admin.mail.state.${state}`)])),
      },
    ],
    matches: ({ state }, asked) => (asked("state") ?? state) === state,
  });
  return { list, shown };
}

/** The processes of the house with what their fairness pages say, for the auditor. */
export async function processesForOversight(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  return listOf(asking, {
    key: "oversight",
    path: "/oversight",
    rows: await oversightList(viewer, house),
    order: { by: "" },
    columns: [
      { key: "process", label: t("oversight.process"), value: ({ name }) => t(name) },
      { key: "reference", label: t("list.reference"), order: null, value: ({ reference }) => reference },
      { key: "exceptions", label: t("fair.verdict.exception"), value: ({ exceptions }) => exceptions },
      { key: "unshown", label: t("fair.verdict.cannotBeShown"), value: ({ unshown }) => unshown },
      { key: "filed", label: t("oversight.filed"), value: ({ complaints }) => complaints },
      {
        key: "weighed",
        label: t("list.oversight.weighed"),
        value: ({ weighedAt }) => plainInstant(weighedAt),
        order: ({ weighedAt }) => weighedAt,
      },
    ],
    fields: [
      {
        name: "with",
        kind: "choice",
        label: t("list.oversight.with"),
        values: ["exceptions", "unshown", "filed"],
        words: {
          exceptions: t("fair.verdict.exception"),
          unshown: t("fair.verdict.cannotBeShown"),
          filed: t("oversight.filed"),
        },
      },
    ],
    matches: ({ exceptions, unshown, complaints }, asked) => {
      const wanted = asked("with");
      return wanted === null || ({ exceptions, unshown, filed: complaints }[wanted as "exceptions"] ?? 0) > 0;
    },
  });
}

/** One set of the reference data; null where there is none of that name. */
export async function referenceList(asking: Asking, name: string) {
  const { viewer, house, now } = asking;
  const { t, comma } = wordsOf(viewer, now);
  const set = referenceSets.find((one): one is ReferenceSet => one === name);
  if (!set) return null;
  const table = await referenceTable(viewer, house.store, set, viewer.locale);
  // Codes of the field come as catalogue keys; plain texts stay as they are.
  const worded = (cell: string) =>
    cell === "yes" || cell === "no"
      ? t(`common.${cell}`)
      : cell.split(" ").every((word) => /^[a-z][A-Za-z]+(?:\.[A-Za-z]+){1,2}$/.test(word) && hasText(word))
        ? cell
            .split(" ")
            .map((word) => t({ key: word }))
            .join(comma)
        : cell;
  const list = listOf(asking, {
    key: "reference",
    path: `/reference/${set}`,
    // Below the set itself an address is that of a row.
    file: `/reference/export/${set}`,
    rows: table.rows,
    order: { by: "" },
    columns: [
      ...table.columns.map((column, index) => ({
        key: column,
        label: t({ key: `reference.column.${column}` }),
        value: ({ cells }: (typeof table.rows)[number]) => {
          const cell = cells[index];
          return cell === undefined || cell === null ? null : worded(cell);
        },
      })),
      { key: "asOf", label: t("reference.asOf"), value: ({ asOf }) => asOf },
      { key: "source", label: t("reference.source"), value: ({ source }) => source },
    ],
    fields: [{ name: "q", kind: "words", most: 60, label: t("list.words") }],
    matches: ({ cells }, asked) => {
      const words = wordsAsked(asked("q") ?? "");
      return words.length === 0 || finds(words, ...cells.map((cell) => (cell === null ? "" : worded(cell))));
    },
  });
  return { set, list };
}
