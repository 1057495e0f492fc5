import type { ContactParty, ContactWay, PromiseState, Settlement } from "#app/domain/selection/contacts.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { Card } from "./layout.tsx";
import { PeopleList } from "./people-list.tsx";
import { Chip, StatusMark, type StatusKind } from "./status.tsx";
import { useText } from "./text.tsx";

type Row = {
  readonly party: ContactParty;
  readonly withWhom: string;
  readonly way: ContactWay;
  readonly happenedOn: string;
  readonly said: string;
  readonly promisedBy: string | null;
  readonly closed: boolean;
  readonly settledAs: Settlement | null;
  readonly by: string;
  readonly promise: PromiseState | null;
};

const marks: Record<PromiseState, StatusKind> = {
  open: "waiting",
  late: "blocking",
  kept: "met",
  moved: "info",
  dropped: "info",
};

/** One note of a contact as it was written, with how its promise stands. */
export function ContactCard({ row, settleHref }: { row: Row; settleHref: string | null }) {
  const { t, date } = useText();
  return (
    <Card
      title={<bdi>{row.withWhom}</bdi>}
      aside={`${t(`contact.party.${row.party}`)} · ${t(`contact.way.${row.way}`)} · ${date(row.happenedOn)}`}
    >
      {row.settledAs !== null && (
        <p className="mb-1">
          <StatusMark kind={marks[row.settledAs]}>
            {t("contact.settleAs")} {t(`contact.settleAs.${row.settledAs}`)}
          </StatusMark>
        </p>
      )}
      <p dir="auto" className="whitespace-pre-line">
        {row.said}
      </p>
      {row.promisedBy !== null && row.promise !== null && (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{t("contact.promise", { day: date(row.promisedBy) })}</span>
          <StatusMark kind={marks[row.promise]}>{t(`contact.promise.${row.promise}`)}</StatusMark>
          {settleHref !== null && <a href={settleHref}>{t("contact.settle")}</a>}
        </p>
      )}
      <p className="text-ink-muted mt-2 flex flex-wrap items-center gap-x-3 text-sm">
        {t("contact.by", { name: row.by })}
        {row.closed && <Chip kind="locked">{t("contact.closedMark")}</Chip>}
      </p>
    </Card>
  );
}

type Gone = {
  readonly at: number;
  readonly to: string | null;
  readonly rule: string | null;
  readonly occasion: string | null;
};

/** The reminders of a process that went out: what of and when; by hand also to whom. */
export function GoneOut({ reminders }: { reminders: readonly Gone[] }) {
  const { t, dateTime } = useText();
  if (reminders.length === 0) return <p className="text-ink-muted">{t("contact.reminders.none")}</p>;
  const occasion = (said: string) =>
    said.startsWith("before:")
      ? t("contact.occasion.before", { days: Number(said.slice(7)) })
      : t(said === "late" ? "contact.occasion.late" : "contact.occasion.daily");
  return (
    <PeopleList
      rows={reminders.slice(0, 20).map(({ at, to, rule, occasion: said }, index) => ({
        key: String(index),
        title:
          rule === null ? t("contact.reminder.byHand", { name: to ?? "" }) : t(`contact.reminder.${rule}` as TextKey),
        meta: said === null ? dateTime(at) : `${dateTime(at)} · ${occasion(said)}`,
      }))}
    />
  );
}
