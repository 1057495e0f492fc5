import { message, type Message } from "#app/domain/message.ts";

type Here = {
  readonly side: "state" | "officer";
  readonly name: string;
  readonly id: string;
  readonly call: { readonly id: string; readonly processId: string; readonly title: string; readonly mission: string };
};

/** Where a page of a nomination lies: under its call for the State, under its process for the officer who registers. */
export function nominationCrumbs(here: Here, t: (what: Message) => string): { href: string; label: string }[] {
  const named = t(message("process.named", { post: here.call.title, mission: here.call.mission }));
  const own = { href: `/nominations/${here.id}`, label: here.name };
  return here.side === "state"
    ? [{ href: "/calls", label: t(message("nav.calls")) }, { href: `/calls/${here.call.id}`, label: named }, own]
    : [
        { href: "/processes", label: t(message("nav.processes")) },
        { href: `/processes/${here.call.processId}`, label: named },
        { href: `/processes/${here.call.processId}/register`, label: t(message("register.title")) },
        own,
      ];
}
