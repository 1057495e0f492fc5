import { useText } from "./text.tsx";

type Exit = { id: string; exit: string; reason: string; at: number; by: string };

/** "Suspended": what was done to the process, as a list names it. */
export const useExitName = () => {
  const { t } = useText();
  return (exit: string) => t(`exited.${exit}` as "exited.suspend");
};

/** Every time a process was set aside, taken up again or ended: when, by whom and why. */
export function ProcessExits({ exits }: { exits: readonly Exit[] }) {
  const { t, dateTime } = useText();
  const nameOf = useExitName();
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded-md border">
      {exits.map((row) => (
        <li key={row.id} className="px-4 py-3">
          <p>
            <strong className="font-semibold">{nameOf(row.exit)}</strong>{" "}
            <span className="text-ink-muted text-sm">{t("exited.by", { who: row.by, time: dateTime(row.at) })}</span>
          </p>
          <p dir="auto" className="mt-1 max-w-prose whitespace-pre-line">
            {row.reason}
          </p>
        </li>
      ))}
    </ul>
  );
}
