import { needOf } from "./guard.server.ts";

type RouteModules = Readonly<Record<string, { readonly module: object } | undefined>>;

/**
 * The loaders and actions of a build that do not say who may call them, as `routes/tasks loader`. The server refuses to
 * start while there is one: a handler that was written without the guard has no wall at all.
 */
export function undeclared(routes: RouteModules): string[] {
  return Object.entries(routes).flatMap(([id, route]) =>
    (["loader", "action"] as const).flatMap((name) => {
      const handler: unknown = route ? (route.module as Record<string, unknown>)[name] : undefined;
      return handler === undefined || needOf(handler) ? [] : [`${id} ${name}`];
    }),
  );
}
