import { accountShows, dormantAfter, type AccountShow } from "#app/domain/people/dormancy.ts";
import {
  accountOrders,
  keptAccountCount,
  keptAccounts,
  type AccountOrder,
  type AccountsAsked,
  type KeptAccount,
} from "#db/queries/administration.server.ts";
import type { ListQuery } from "#app/domain/list.ts";
import { everyPart, listFrom, partOf, plainInstant, wordsOf, type Asking, type List } from "./list.server.ts";

const asOrder = (by: string): AccountOrder => accountOrders.find((one) => one === by) ?? "name";

/** What the address of the accounts asks for; without a choice those that have not ended. */
export function accountsAsked({ filters }: Pick<ListQuery, "filters">): AccountsAsked {
  return {
    show: accountShows.find((one): one is AccountShow => one === filters.show) ?? "all",
    search: filters.q ?? "",
    days: Number(filters.days ?? dormantAfter),
  };
}

/** The accounts of the house, for its administrator. */
export function accountsList(asking: Asking): List<KeptAccount> {
  const { viewer, house, now, url } = asking;
  const { t, list } = wordsOf(viewer, now);
  const part = (query: ListQuery, offset: number, most: number) =>
    keptAccounts(viewer, house.store, now, accountsAsked(query), {
      by: asOrder(query.order.by),
      down: query.order.down,
      offset,
      most,
    });
  return listFrom(url, {
    key: "accounts",
    path: "/accounts",
    order: { by: "name" },
    all: null,
    columns: [
      { key: "name", label: t("people.name"), value: ({ name }) => name },
      { key: "email", label: t("people.email"), value: ({ email }) => email },
      {
        key: "roles",
        label: t("people.roles"),
        order: null,
        value: ({ roles }) =>
          list(
            roles
              .filter(({ when }) => when !== "past")
              .map((role) => {
                const name = t(`role.${role.role}`);
                const bound =
                  role.memberState ??
                  (role.decidingOffice
                    ? t(`people.office.${role.decidingOffice}`)
                    : role.narrower
                      ? t(`people.narrower.${role.narrower}`)
                      : null);
                return bound === null ? name : t("people.role.bounded", { role: name, bound });
              }),
          ),
      },
      { key: "status", label: t("people.status"), order: null, value: ({ status }) => t(`people.status.${status}`) },
      { key: "used", label: t("admin.accounts.lastSignIn"), value: ({ lastSignInAt }) => plainInstant(lastSignInAt) },
      {
        key: "factor",
        label: t("factor.title"),
        value: ({ status, hasFactor }) => (status === "active" ? t(hasFactor ? "common.yes" : "common.no") : ""),
      },
    ],
    fields: [
      {
        name: "show",
        kind: "choice",
        label: t("admin.accounts.show"),
        none: t("admin.accounts.show.all"),
        values: accountShows.filter((one) => one !== "all"),
        words: Object.fromEntries(accountShows.map((one) => [one, t(`admin.accounts.show.${one}`)])),
      },
      { name: "q", kind: "words", most: 100, label: t("admin.accounts.search") },
      { name: "days", kind: "number", least: 1, most: 3650, label: t("admin.accounts.days") },
    ],
    source: {
      part: async (query) =>
        partOf(query, await keptAccountCount(viewer, house.store, now, accountsAsked(query)), (offset, most) =>
          part(query, offset, most),
        ),
      every: (query) => everyPart((offset, most) => part(query, offset, most)),
    },
  });
}
