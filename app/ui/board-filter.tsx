import { Button, LinkButton } from "./button.tsx";
import { Checkbox, DateField, Form, Select } from "./form.tsx";
import { useText } from "./text.tsx";

type Option = { readonly value: string; readonly label: string };

/** What of the board is shown: a plain form whose answer is an address that can be kept or sent on. */
export function BoardFilter({
  stages,
  officers,
  missions,
  orders,
  asked,
}: {
  stages: readonly Option[];
  officers: readonly Option[];
  missions: readonly Option[];
  orders: readonly Option[];
  asked: { state: string; officer: string; mission: string; late: boolean; order: string; since: string };
}) {
  const { t } = useText();
  const chosen = asked.state !== "" || asked.officer !== "" || asked.mission !== "" || asked.late || asked.since !== "";
  const any = { value: "", label: t("board.filter.any") };
  return (
    <details open={chosen} className="border-line bg-surface mb-5 rounded-md border px-4 py-2.5 print:hidden">
      <summary className="cursor-pointer font-semibold">{t("board.filter")}</summary>
      <Form method="get" className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-3">
        {(
          [
            ["state", t("board.filter.state"), stages],
            ["officer", t("board.filter.officer"), officers],
            ["mission", t("board.filter.mission"), missions],
          ] as const
        ).map(([name, label, options]) => (
          <Select
            key={name}
            name={name}
            label={label}
            blank={false}
            choices={[any, ...options]}
            initial={asked[name]}
          />
        ))}
        <Select name="order" label={t("board.filter.order")} blank={false} choices={orders} initial={asked.order} />
        <DateField
          name="since"
          label={t("board.filter.since")}
          hint={t("board.filter.sinceHint")}
          initial={asked.since}
        />
        <div className="basis-full">
          <Checkbox name="late" value="1" label={t("board.filter.late")} checked={asked.late} />
        </div>
        <div className="flex basis-full flex-wrap items-center gap-x-4 gap-y-2">
          <Button>{t("board.filter.go")}</Button>
          {chosen && (
            <LinkButton href="/processes" kind="quiet">
              {t("board.filter.clear")}
            </LinkButton>
          )}
        </div>
      </Form>
    </details>
  );
}
