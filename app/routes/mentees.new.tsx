import { languageOf, languages } from "#app/domain/languages.ts";
import { choice, day, email, optionalId, optionalText, text } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { sexes } from "#app/domain/selection/balance.ts";
import { enrolMentee } from "#app/services/mentoring/enrol-mentee.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, Fields, RadioGroup, Select, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { appointees, menteePosts } from "#db/queries/mentees.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page({ access: roles("mentoringCoordinator") }, async ({ viewer, house, url, now }) => {
  const language = languageOf(viewer.locale);
  const people = await appointees(viewer, house.store);
  const chosen = people.find(({ candidacyId }) => candidacyId === url.searchParams.get("candidacy")) ?? null;
  return {
    today: dayOf(now),
    chosen: chosen && { candidacyId: chosen.candidacyId, postId: chosen.postId },
    people: people.map((one) => ({
      value: one.candidacyId,
      name: `${one.givenNames} ${one.familyName}`,
      post: message("process.named", { post: one.title[language], mission: one.mission[language] }),
    })),
    posts: (await menteePosts(viewer, house.store)).map((post) => ({
      value: post.id,
      name: message("process.named", { post: post.title[language], mission: post.mission[language] }),
    })),
  };
});
export const action = acts(
  {
    access: roles("mentoringCoordinator"),
    form: {
      candidacyId: optionalId(),
      postId: text(80),
      startedOn: day(),
      email: email(),
      language: choice(languages),
      givenNames: optionalText(120),
      familyName: optionalText(120),
      sex: choice(sexes),
    },
  },
  ({ work, values }) => enrolMentee(work, values),
  () => ({ to: "/programme", flash: { kind: "met", key: "flash.menteeEnrolled" } }),
);
export const meta = titled("mentee.enrol");

export default function NewMentee() {
  const { today, chosen, people, posts } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("enrol");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <Page
      title={t("mentee.enrol")}
      meta={[t("mentee.enrolIntro")]}
      crumbs={[{ href: "/programme", label: t("programme.title") }]}
    >
      <PostForm name="enrol">
        <Refused answer={answer} />
        <Card>
          <Fields>
            <Select
              name="candidacyId"
              label={t("mentee.appointee")}
              hint={t("mentee.appointeeHint")}
              optional
              initial={chosen?.candidacyId ?? ""}
              choices={people.map(({ value, name, post }) => ({ value, label: `${name} · ${t(post)}` }))}
              {...form}
            />
            <Select
              name="postId"
              label={t("mentee.post")}
              required
              initial={chosen?.postId ?? ""}
              choices={posts.map(({ value, name }) => ({ value, label: t(name) }))}
              {...form}
            />
            <DateField name="startedOn" label={t("mentee.startedOn")} required initial={today} {...form} />
            <TextField
              name="email"
              type="email"
              inputMode="email"
              label={t("people.email")}
              hint={t("mentee.emailHint")}
              required
              {...form}
            />
            <Select
              name="language"
              label={t("people.invite.language")}
              blank={false}
              initial="en"
              choices={languages.map((code) => ({ value: code, label: t(`people.language.${code}`) }))}
              {...form}
            />
            <TextField
              name="givenNames"
              label={t("people.givenNames")}
              hint={t("mentee.namesHint")}
              optional
              {...form}
            />
            <TextField name="familyName" label={t("people.familyName")} optional {...form} />
            <RadioGroup
              name="sex"
              label={t("people.sex")}
              inline
              initial="undisclosed"
              choices={sexes.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
              {...form}
            />
            <WhoSees>{t("mentee.whoSeesEnrol")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("mentee.enrol")}</Button>
              <LinkButton href="/programme">{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </Card>
      </PostForm>
    </Page>
  );
}
