import { text, ticked, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { writeNote } from "#app/services/mentoring/write-notes.server.ts";
import { showSession } from "#app/services/mentoring/show-session.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, TextArea } from "#app/ui/form.tsx";
import { SessionForm, SessionPage } from "#app/ui/session-parts.tsx";
import { Stale } from "#app/ui/stale.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: pairAct("write"), params: ["matchId", "sessionId"] },
  async ({ viewer, house, pair, params }) => {
    const view = await showSession(house, viewer, pair, params.sessionId!);
    if (!view) throw notFound();
    return { matchId: pair.matchId, ...view };
  },
);
export const action = acts(
  {
    access: pairAct("write"),
    params: ["matchId", "sessionId"],
    form: { _version: version(), text: text(20_000), shared: ticked() },
  },
  ({ work, params, values }) =>
    writeNote(work, {
      matchId: params.matchId!,
      sessionId: params.sessionId!,
      version: values._version,
      text: values.text,
      shared: values.shared,
    }),
  ({ matchId, sessionId }) => ({
    to: `/matches/${matchId}/sessions/${sessionId}`,
    flash: { kind: "met", key: "flash.noteSaved" },
  }),
);
export const meta = titled("note.own");

export default function Note() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("note");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <SessionPage view={view} title={t("note.own")}>
      <SessionForm
        view={view}
        act="note"
        version={view.note.version}
        whoSees={t("note.whoSees")}
        buttons={<Button kind="primary">{t("note.save")}</Button>}
      >
        <Stale
          answer={answer}
          storedHref={`/matches/${view.matchId}/sessions/${view.id}/note`}
          labels={{ text: t("note.text") }}
        />
        <TextArea name="text" label={t("note.text")} rows={10} required initial={view.note.text} {...form} />
        <Checkbox name="shared" label={t("note.shared")} checked={view.note.shared} {...form} />
      </SessionForm>
    </SessionPage>
  );
}
