import { day, isDay, optionalDay, texts, whole } from "#app/http/form.server.ts";
import { action as acts, act, page, sight } from "#app/http/guard.server.ts";
import { invalid } from "#app/domain/outcome.ts";
import { message, type Message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { writeInduction } from "#app/services/selection/write-induction.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, DateField, ErrorSummary, Fields, LineFaults, lineProps, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { announcementOf, inductionOf } from "#db/queries/decision.server.ts";
import { processHead } from "#db/queries/process.server.ts";

/** Free lines that the form offers beyond the written ones. */
const spare = 4;

export const loader = page(
  { access: sight("induction"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const { store } = house;
    const plan = await inductionOf(viewer, store, standing.processId);
    const announced = await announcementOf(viewer, store, standing.processId);
    reads("induction", standing.processId, plan?.version ?? null);
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, store, standing.processId), viewer.locale),
      appointee: announced?.name ?? "",
      plan: plan
        ? {
            version: plan.version,
            startsOn: plan.startsOn,
            mentorOfferedOn: plan.mentorOfferedOn,
            compactSignedOn: plan.compactSignedOn,
            items: plan.items.map(({ text, dueOn, doneOn }) => ({ text, dueOn, doneOn })),
          }
        : null,
      writes: may(standing, "induction.write").ok,
    };
  },
);
export const action = acts(
  {
    access: act("induction.write"),
    params: ["processId"],
    form: {
      // 0 stands for "no plan yet".
      _version: whole(0, 999_999),
      startsOn: day(),
      mentorOfferedOn: optionalDay(),
      compactSignedOn: optionalDay(),
      itemTexts: texts(500, 40),
      itemDues: texts(10, 40),
      itemDones: texts(10, 40),
    },
  },
  async ({ work, params, values }) => {
    const items: { text: string; dueOn: string; doneOn: string | null }[] = [];
    const faults: Record<string, Message> = {};
    for (const [index, text] of values.itemTexts.entries()) {
      const [dueOn = "", doneOn = ""] = [values.itemDues[index], values.itemDones[index]];
      if (text === "" && dueOn === "" && doneOn === "") continue;
      const fault = message("induction.itemIncomplete", { number: index + 1 });
      if (text === "") faults[`itemTexts.${index}`] = fault;
      if (!isDay(dueOn)) faults[`itemDues.${index}`] = fault;
      if (doneOn !== "" && !isDay(doneOn)) faults[`itemDones.${index}`] = fault;
      items.push({ text, dueOn, doneOn: doneOn === "" ? null : doneOn });
    }
    if (Object.keys(faults).length > 0) return invalid(faults);
    return writeInduction(work, {
      processId: params.processId!,
      version: values._version === 0 ? null : values._version,
      startsOn: values.startsOn,
      mentorOfferedOn: values.mentorOfferedOn,
      compactSignedOn: values.compactSignedOn,
      items,
    });
  },
  (_, { params }) => ({ to: `/processes/${params.processId!}/induction`, flash: { kind: "met", key: "flash.saved" } }),
);
export const meta = titled("induction.title");

export default function Induction() {
  const view = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("induction");
  const form = { values: answer.values, errors: answer.errors };
  const { plan } = view;
  const typed = (name: string) => [answer.values?.[name] ?? []].flat();
  const lines = answer.values
    ? typed("itemTexts").map((text, index) => ({
        text,
        dueOn: typed("itemDues")[index] ?? "",
        doneOn: typed("itemDones")[index] ?? "",
      }))
    : [
        ...(plan?.items ?? []).map((item) => ({ ...item, doneOn: item.doneOn ?? "" })),
        ...Array.from({ length: spare }, () => ({ text: "", dueOn: "", doneOn: "" })),
      ];
  const box =
    "border-line-strong aria-invalid:border-blocking bg-surface aria-invalid:border-2 block w-full rounded-md border px-2.5 py-1.5 text-[1rem] sm:text-base";
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      answer={answer}
      title={t("induction.title")}
      meta={[view.appointee]}
      actions={
        view.writes && plan ? (
          <LinkButton kind="primary" href={`/processes/${view.id}/induction/onboard`}>
            {t("induction.onboardLink")}
          </LinkButton>
        ) : undefined
      }
    >
      <div className="max-w-[56rem] space-y-6">
        {!view.writes &&
          (plan ? (
            <>
              <Card title={t("induction.dates")}>
                <Definition
                  items={[
                    { term: t("induction.startsOn"), value: date(plan.startsOn) },
                    {
                      term: t("induction.mentorOfferedOn"),
                      value: plan.mentorOfferedOn ? date(plan.mentorOfferedOn) : "–",
                    },
                    {
                      term: t("induction.compactSignedOn"),
                      value: plan.compactSignedOn ? date(plan.compactSignedOn) : "–",
                    },
                  ]}
                />
              </Card>
              <Table
                caption={t("induction.items")}
                stacked
                columns={[
                  { key: "text", label: t("induction.item") },
                  { key: "due", label: t("induction.dueOn") },
                  { key: "done", label: t("induction.doneOn") },
                ]}
                rows={plan.items.map((item, index) => ({
                  key: String(index),
                  cells: {
                    text: item.text,
                    due: date(item.dueOn),
                    done: item.doneOn ? <StatusMark kind="met">{date(item.doneOn)}</StatusMark> : "–",
                  },
                }))}
              />
            </>
          ) : (
            <EmptyState title={t("induction.none")}>{t("induction.noneText")}</EmptyState>
          ))}
        {view.writes && (
          <Card>
            <PostForm name="induction" version={plan?.version ?? 0}>
              <ErrorSummary errors={answer.errors} />
              <div className="space-y-5">
                <Fields>
                  <DateField
                    name="startsOn"
                    label={t("induction.startsOn")}
                    required
                    initial={plan?.startsOn ?? ""}
                    {...form}
                  />
                  <DateField
                    name="mentorOfferedOn"
                    label={t("induction.mentorOfferedOn")}
                    optional
                    initial={plan?.mentorOfferedOn ?? ""}
                    {...form}
                  />
                  <DateField
                    name="compactSignedOn"
                    label={t("induction.compactSignedOn")}
                    optional
                    initial={plan?.compactSignedOn ?? ""}
                    {...form}
                  />
                </Fields>
                <fieldset>
                  <legend className="text-[0.875rem] font-semibold">{t("induction.items")}</legend>
                  <p className="text-ink-muted text-sm">{t("induction.itemsHint")}</p>
                  <ol className="divide-line mt-2 divide-y">
                    {lines.map((line, index) => (
                      <li key={index} className="grid gap-x-4 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_11rem_11rem]">
                        <LineFaults
                          names={["itemTexts", "itemDues", "itemDones"]}
                          index={index}
                          errors={answer.errors}
                        />
                        <label className="block text-sm">
                          {t("induction.itemNumber", { number: index + 1 })}
                          <input
                            {...lineProps("itemTexts", index, answer.errors)}
                            defaultValue={line.text}
                            className={box}
                          />
                        </label>
                        <label className="block text-sm">
                          {t("induction.dueOn")}
                          <input
                            {...lineProps("itemDues", index, answer.errors)}
                            type="date"
                            defaultValue={line.dueOn}
                            className={box}
                          />
                        </label>
                        <label className="block text-sm">
                          {t("induction.doneOn")}
                          <input
                            {...lineProps("itemDones", index, answer.errors)}
                            type="date"
                            defaultValue={line.doneOn}
                            className={box}
                          />
                        </label>
                      </li>
                    ))}
                  </ol>
                </fieldset>
                <WhoSees>{t("induction.whoSees")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("common.save")}</Button>
                  <LinkButton href={`/processes/${view.id}`}>{t("common.back")}</LinkButton>
                </Actions>
              </div>
            </PostForm>
          </Card>
        )}
      </div>
    </ProcessPage>
  );
}
