import { useLoaderData, useRouteLoaderData } from "@remix-run/react";

export type ViewOf<L> = L extends (...args: never[]) => Promise<{ view: () => infer V }> ? V : never;

/** The view that this route's loader closed over. */
export function useView<L>(): ViewOf<L> {
  return (useLoaderData() as { view: () => ViewOf<L> }).view();
}
/** The view of another route on the page, or null where its loader did not get that far. */
export function useViewOf<L>(routeId: string): ViewOf<L> | null {
  return (useRouteLoaderData(routeId) as { view: () => ViewOf<L> } | undefined)?.view() ?? null;
}

/** Why nobody acts in the process of this page now: it is suspended or has ended; null where it goes on. */
export function useRests(): "ended" | "suspended" | null {
  return (useLoaderData() as { rests?: "ended" | "suspended" | null } | undefined)?.rests ?? null;
}
