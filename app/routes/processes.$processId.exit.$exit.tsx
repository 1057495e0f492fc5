import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { optionalText, text, unconfirmed, version } from "#app/http/form.server.ts";
import { missing } from "#app/domain/outcome.ts";
import { mayLeaveAside } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { leaveAside } from "#app/services/selection/manage-process.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, TextArea, WhoSees } from "#app/ui/form.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";

const exits = ["suspend", "resume", "cancel", "readvertise"] as const;
type Exit = (typeof exits)[number];
const isExit = (value: string): value is Exit => (exits as readonly string[]).includes(value);

export const loader = page(
  { access: sight("board"), params: ["processId", "exit"] },
  async ({ viewer, house, standing, params }) => {
    const exit = params.exit!;
    if (!isExit(exit)) throw notFound();
    const verdict = mayLeaveAside(standing, exit);
    if (!verdict.ok && verdict.kind !== "conflict") throw notFound();
    if (!verdict.ok) return { exit, ...(await notNow(house, viewer, standing)) };
    const head = await processHead(viewer, house.store, standing.processId);
    return { id: head.id, version: head.row.version, name: namedProcess(head, viewer.locale), exit };
  },
);
export const action = acts(
  {
    access: sight("board"),
    params: ["processId", "exit"],
    form: {
      reason: text(2000),
      _version: version(),
      confirmation: optionalText(60),
    },
  },
  async ({ work, params, values }) => {
    const exit = params.exit!;
    if (!isExit(exit)) return missing;
    return (
      unconfirmed(values.confirmation, `word.${exit}`) ??
      leaveAside(work, params.processId!, { exit, reason: values.reason, version: values._version })
    );
  },
  ({ processId }) => ({ to: `/processes/${processId}`, flash: { kind: "met", key: "flash.saved" } }),
);
export const meta = titled<{ exit: Exit }>(({ exit }) => `exit.${exit}`);

export default function ExitPage() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("exit");
  if ("notNow" in view) return <NotNow view={view} answer={answer} title={t(`exit.${view.exit}`)} />;
  const { id, version: stored, name, exit } = view;
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage id={id} name={name} title={t(`exit.${exit}`)} answer={answer}>
      <PostForm name="exit" version={stored}>
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t(`exit.${exit}.ask`)}
          fixed={t(`exit.${exit}.fixed`)}
          word={`word.${exit}`}
          {...form}
          actions={
            <>
              <Button kind={exit === "resume" ? "primary" : "danger"}>{t(`exit.${exit}`)}</Button>
              <LinkButton href={`/processes/${id}`}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <TextArea name="reason" label={t("exit.reason")} required rows={4} {...form} />
          <WhoSees>{t("exit.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
