import type { Message } from "#app/domain/message.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

/** Whose turn it is, a line per hand, each with the day since when. */
export function TurnLines({ turn, since }: { turn: readonly Message[]; since: readonly number[] }) {
  const { t, shortDate } = useText();
  if (turn.length === 0) return <>–</>;
  return (
    <ul>
      {turn.map((hand, index) => (
        <li key={hand.key} className="first-letter:uppercase">
          {since[index] === undefined ? t(hand) : t("board.turnSince", { hand: t(hand), day: shortDate(since[index]) })}
        </li>
      ))}
    </ul>
  );
}

/** Open promises, the overdue ones marked; each leads to its note where `hrefOf` is given. */
export function PromiseLines({
  promises,
  hrefOf,
}: {
  promises: readonly { id: string; who: string; by: string; late: boolean }[];
  hrefOf?: (id: string) => string;
}) {
  const { t, shortDate } = useText();
  if (promises.length === 0) return <>–</>;
  return (
    <ul>
      {promises.map(({ id, who, by, late }) => {
        const said = t("board.promiseOf", { who, day: shortDate(by) });
        const line = hrefOf ? <a href={hrefOf(id)}>{said}</a> : said;
        return <li key={id}>{late ? <StatusMark kind="blocking">{line}</StatusMark> : line}</li>;
      })}
    </ul>
  );
}

/** The planned end of a stage, how late it is, and when it is to be expected instead. */
export function Ends({
  endsAt,
  expectedAt,
  late,
  slip,
}: {
  endsAt: number | null;
  expectedAt: number | null;
  late: boolean;
  slip: number | null;
}) {
  const { t, shortDate, now } = useText();
  if (endsAt === null) return <>–</>;
  return (
    <>
      <span className="block">{shortDate(endsAt)}</span>
      {late && (
        <span className="whitespace-nowrap">
          <StatusMark kind="reason">
            {t("board.daysLate", { days: Math.max(1, Math.floor((now - endsAt) / 86_400_000)) })}
          </StatusMark>
        </span>
      )}
      {expectedAt !== null && (
        <span className="text-ink-muted block text-sm">
          {expectedAt > endsAt ? t("board.expected", { day: shortDate(expectedAt) }) : t("board.expectedAsPlanned")}
        </span>
      )}
      {slip !== null && slip > 0 && (
        <span className="text-ink-muted block text-sm">{t("board.slip", { days: slip })}</span>
      )}
    </>
  );
}

/** What changed in one process, the latest day first. */
export function ChangeList({
  lines,
}: {
  lines: readonly { type: string; to: string | null; day: string; count: number }[];
}) {
  const { t, shortDate } = useText();
  return (
    <ul>
      {lines.map(({ type, to, day, count }) => (
        <li key={`${day} ${type} ${to ?? ""}`} className="flex gap-3">
          <span className="text-ink-muted w-16 shrink-0 tabular-nums">{shortDate(day)}</span>
          <span>
            {t(`change.${type}` as TextKey, {
              count,
              state: to === null ? "" : t(`state.${to}` as "state.callOpen"),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
