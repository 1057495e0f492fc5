import { eventTypes } from "#app/domain/events.ts";
import type { ListQuery } from "#app/domain/list.ts";
import { instantOf } from "#app/domain/mentoring/slots.ts";
import { addDays } from "#app/domain/selection/plan.ts";
import { hasText } from "#app/i18n/text.ts";
import { trail, trailCount, type TrailFilter, type TrailRow } from "#db/queries/trail.server.ts";
import { everyPart, listFrom, partOf, plainInstant, wordsOf, type Asking, type List } from "./list.server.ts";

/** What the trail speaks of, in the order of its events: what stands before the dot of a type. */
const kinds = [...new Set(eventTypes.map((type) => type.slice(0, type.indexOf("."))))];

/** The trail, for the auditor: newest first unless the oldest are asked for. Days are those of the reader's zone. */
export function trailList(asking: Asking): List<TrailRow> {
  const { viewer, house, now, url } = asking;
  const { t } = wordsOf(viewer, now);
  const filterOf = ({ filters }: Pick<ListQuery, "filters">): TrailFilter => ({
    actor: filters.actor ?? null,
    object: filters.object ?? null,
    type: filters.type ?? null,
    before: filters.before === undefined ? null : Number(filters.before),
    since: filters.from === undefined ? null : instantOf(filters.from, 0, viewer.zone),
    until: filters.to === undefined ? null : instantOf(addDays(filters.to, 1), 0, viewer.zone),
  });
  const part = (query: ListQuery, offset: number, most: number) =>
    trail(viewer, house.store, filterOf(query), { oldest: !query.order.down, offset, most });
  const said = (key: string, code: string) => (hasText(key) ? t({ key }) : code);
  return listFrom(url, {
    key: "trail",
    path: "/trail",
    order: { by: "seq", down: true },
    all: null,
    columns: [
      { key: "seq", label: t("trail.number"), value: ({ seq }) => seq },
      { key: "at", label: t("trail.when"), order: null, value: ({ at }) => plainInstant(at) },
      {
        key: "actor",
        label: t("trail.who"),
        order: null,
        value: ({ actor, actorId }) => actor ?? said(`trail.actor.${actorId}`, actorId),
      },
      {
        key: "role",
        label: t("people.roles"),
        order: null,
        value: ({ actorRole }) => said(`role.${actorRole}`, actorRole),
      },
      { key: "type", label: t("trail.act"), order: null, value: ({ type }) => type },
      { key: "objectKind", label: t("trail.kind"), order: null, value: ({ objectKind }) => objectKind },
      { key: "object", label: t("trail.object"), order: null, value: ({ objectId }) => objectId },
      { key: "payload", label: t("trail.payload"), order: null, value: ({ payload }) => payload },
    ],
    fields: [
      {
        name: "type",
        kind: "choice",
        label: t("trail.kind"),
        // With its dot a kind is that kind alone: "mentor" begins other words too.
        values: kinds.map((kind) => `${kind}.`),
        words: Object.fromEntries(kinds.map((kind) => [`${kind}.`, t({ key: `trail.kind.${kind}` })])),
      },
      { name: "object", kind: "words", most: 64, label: t("trail.object") },
      { name: "actor", kind: "words", most: 64, label: t("trail.actor") },
      { name: "from", kind: "day", label: t("list.from") },
      { name: "to", kind: "day", label: t("list.to") },
      { name: "before", kind: "number", least: 1, most: 999_999_999, label: t("list.before") },
    ],
    source: {
      part: async (query) =>
        partOf(query, await trailCount(viewer, house.store, filterOf(query)), (offset, most) =>
          part(query, offset, most),
        ),
      every: (query) => everyPart((offset, most) => part(query, offset, most)),
    },
  });
}
