import { choice, optionalText, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { moveOwnService } from "#app/services/mentoring/move-mentor.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { MentorStateForm } from "#app/ui/mentor-state-form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ownMentor } from "#db/queries/mentors.server.ts";

export const loader = page({ access: roles("mentor") }, async ({ viewer, house }) => {
  const own = await ownMentor(viewer, house.store);
  if (!own) throw notFound();
  return { state: own.state, version: own.version };
});
export const action = acts(
  {
    access: roles("mentor"),
    form: { _version: version(), act: choice(["pause", "resume", "leave"]), reason: optionalText(1_000) },
  },
  ({ work, values }) => moveOwnService(work, { version: values._version, act: values.act, reason: values.reason }),
  () => ({ to: "/mentoring", flash: { kind: "met", key: "flash.mentorMoved" } }),
);
export const meta = titled("mentor.changeOwnState");

export default function OwnService() {
  const own = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("state");
  return (
    <Page title={t("mentor.changeOwnState")} crumbs={[{ href: "/mentoring", label: t("mentoring.title") }]}>
      <Refused answer={answer} />
      <MentorStateForm state={own.state} version={own.version} hand="mentor" answer={answer} back="/mentoring" />
    </Page>
  );
}
