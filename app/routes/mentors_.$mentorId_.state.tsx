import { choice, optionalText, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { mentorMoves, moveMentor } from "#app/services/mentoring/move-mentor.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { MentorStateForm } from "#app/ui/mentor-state-form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { mentorFor } from "#db/queries/mentors.server.ts";

export const loader = page(
  { access: roles("mentoringCoordinator"), params: ["mentorId"] },
  async ({ viewer, house, params }) => {
    const mentor = await mentorFor(viewer, house.store, params.mentorId!);
    if (!mentor) throw notFound();
    return { id: mentor.id, name: mentor.name, state: mentor.state, version: mentor.version };
  },
);
export const action = acts(
  {
    access: roles("mentoringCoordinator"),
    params: ["mentorId"],
    form: { _version: version(), act: choice(mentorMoves), reason: optionalText(1_000) },
  },
  ({ work, params, values }) =>
    moveMentor(work, {
      mentorId: params.mentorId!,
      version: values._version,
      act: values.act,
      reason: values.reason,
    }),
  ({ mentorId }) => ({ to: `/mentors/${mentorId}`, flash: { kind: "met", key: "flash.mentorMoved" } }),
);
export const meta = titled("mentor.changeState");

export default function MentorStatePage() {
  const mentor = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("state");
  const back = `/mentors/${mentor.id}`;
  return (
    <Page
      title={t("mentor.changeState")}
      meta={[mentor.name]}
      crumbs={[
        { href: "/mentors", label: t("mentor.title") },
        { href: back, label: mentor.name },
      ]}
    >
      <Refused answer={answer} />
      <MentorStateForm state={mentor.state} version={mentor.version} hand="coordinator" answer={answer} back={back} />
    </Page>
  );
}
