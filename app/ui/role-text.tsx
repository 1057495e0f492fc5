import type { RoleCode } from "#app/domain/people/roles.ts";
import { Chip } from "./status.tsx";
import { useText } from "./text.tsx";

/** A role with its bound and dates. Days are `YYYY-MM-DD`. */
export type ShownRole = {
  readonly id: string;
  readonly role: RoleCode;
  readonly memberState: string | null;
  readonly decidingOffice: "sg" | "usgDpo" | null;
  readonly narrower: "process" | "match" | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly when: "now" | "later" | "past";
};

/** What a role is bounded to, in words; null for one without bound. */
export function useBoundText(): (
  role: Pick<ShownRole, "memberState" | "decidingOffice" | "narrower">,
) => string | null {
  const { t } = useText();
  return ({ memberState, decidingOffice, narrower }) =>
    memberState ??
    (decidingOffice ? t(`people.office.${decidingOffice}`) : narrower ? t(`people.narrower.${narrower}`) : null);
}

/** "Focal point, Kenya" with its dates where it has an end or has not begun. */
export function RoleText({ role }: { role: ShownRole }) {
  const { t, date } = useText();
  const bound = useBoundText()(role);
  const name = t(`role.${role.role}`);
  return (
    <span className={role.when === "now" ? "" : "text-ink-muted"}>
      {bound === null ? name : t("people.role.bounded", { role: name, bound })}
      {role.when === "later" && <> · {t("people.role.from", { day: date(role.startsOn) })}</>}
      {role.endsOn !== null && (
        <> · {t(role.when === "past" ? "people.role.ended" : "people.role.until", { day: date(role.endsOn) })}</>
      )}
    </span>
  );
}

/** Roles under each other, or the words that there are none. */
export function RoleList({ roles }: { roles: readonly ShownRole[] }) {
  const { t } = useText();
  if (roles.length === 0) return <span className="text-ink-muted">{t("role.none")}</span>;
  return (
    <ul className="space-y-0.5">
      {roles.map((role) => (
        <li key={role.id}>
          <RoleText role={role} />
        </li>
      ))}
    </ul>
  );
}

const statusKinds = { active: "met", invited: "waiting", invitationExpired: "reason", ended: "locked" } as const;

/** The state of an account as shape and word. */
export function AccountStatus({ status }: { status: keyof typeof statusKinds }) {
  const { t } = useText();
  return <Chip kind={statusKinds[status]}>{t(`people.status.${status}`)}</Chip>;
}
