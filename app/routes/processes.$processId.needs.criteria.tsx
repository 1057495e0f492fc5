import { act, action as acts, page } from "#app/http/guard.server.ts";
import { texts, version } from "#app/http/form.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { writeCriteria } from "#app/services/selection/write-needs.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fault, Field, LineFaults, lineProps, WhoSees } from "#app/ui/form.tsx";
import { Card, Section } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { needsOf } from "#db/queries/needs.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: act("needs.write"), params: ["processId"] },
  async ({ viewer, house, standing }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const { criteria } = await needsOf(viewer, house.store, standing.processId);
    return {
      id: head.id,
      version: head.row.version,
      name: namedProcess(head, viewer.locale),
      required: criteria.filter(({ kind }) => kind === "required").map(({ text }) => text),
      desirable: criteria
        .filter(({ kind }) => kind === "desirable")
        .map(({ text, weight }) => ({ text, weight: weight ?? 0 })),
    };
  },
);
export const action = acts(
  {
    access: act("needs.write"),
    params: ["processId"],
    form: { _version: version(), required: texts(600, 12), desirable: texts(600, 10), weights: texts(4, 10) },
  },
  ({ work, params, values }) =>
    writeCriteria(work, params.processId!, {
      version: values._version,
      required: values.required,
      desirable: values.desirable,
      weights: values.weights,
    }),
  ({ processId }) => ({ to: `/processes/${processId}/needs`, flash: { kind: "met", key: "flash.saved" } }),
);
export const meta = titled("needs.criteriaTitle");

const line =
  "border-line-strong aria-invalid:border-blocking bg-surface aria-invalid:border-2 min-h-9 w-full rounded-md border px-2 py-1";

export default function Criteria() {
  const { id, version: stored, name, required, desirable } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("criteria");
  const typed = (field: string): string[] | undefined => {
    const value = answer.values?.[field];
    return value === undefined ? undefined : Array.isArray(value) ? value : [value];
  };
  const must = padded(typed("required") ?? required, 8);
  const wish = padded(typed("desirable") ?? desirable.map(({ text }) => text), 6);
  const weights = padded(typed("weights") ?? desirable.map(({ weight }) => String(weight)), 6);
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("needs.criteriaTitle")}
      answer={answer}
      under={[{ href: `/processes/${id}/needs`, label: t("needs.title") }]}
    >
      <PostForm name="criteria" version={stored} className="space-y-7">
        <ErrorSummary errors={answer.errors} />
        <Section title={t("needs.kind.required")}>
          <Card>
            <Field
              name="required"
              label={t("needs.requiredLines")}
              hint={t("needs.requiredHint")}
              error={answer.errors?.required}
            >
              {() => (
                <div className="space-y-2">
                  {must.map((text, index) => (
                    <div key={index}>
                      <LineFaults names={["required"]} index={index} errors={answer.errors} />
                      <input
                        {...lineProps("required", index, answer.errors)}
                        defaultValue={text}
                        aria-label={t("needs.requiredLine", { number: index + 1 })}
                        className={line}
                      />
                    </div>
                  ))}
                </div>
              )}
            </Field>
          </Card>
        </Section>
        <Section title={t("needs.kind.desirable")}>
          <Card>
            <Field
              name="desirable"
              label={t("needs.desirableLines")}
              hint={t("needs.desirableHint")}
              error={answer.errors?.desirable}
            >
              {() => (
                <div className="space-y-2">
                  <Fault name="weights" errors={answer.errors} />
                  {wish.map((text, index) => (
                    <div key={index}>
                      <LineFaults names={["desirable", "weights"]} index={index} errors={answer.errors} />
                      <div className="flex gap-2">
                        <input
                          {...lineProps("desirable", index, answer.errors)}
                          defaultValue={text}
                          aria-label={t("needs.desirableLine", { number: index + 1 })}
                          className={line}
                        />
                        <input
                          {...lineProps("weights", index, answer.errors)}
                          inputMode="numeric"
                          defaultValue={weights[index]}
                          aria-label={t("needs.weightLine", { number: index + 1 })}
                          className={`${line} !w-20 text-end`}
                        />
                      </div>
                    </div>
                  ))}
                </div>
              )}
            </Field>
          </Card>
        </Section>
        <WhoSees>{t("needs.profileWhoSees")}</WhoSees>
        <Actions>
          <Button kind="primary">{t("common.save")}</Button>
          <LinkButton href={`/processes/${id}/needs`}>{t("common.back")}</LinkButton>
        </Actions>
      </PostForm>
    </ProcessPage>
  );
}
function padded(list: readonly string[], least: number): string[] {
  return [...list, ...Array.from({ length: Math.max(0, least - list.length) }, () => "")];
}
