import { dayIn } from "#app/domain/selection/plan.ts";
import { choice, day, id, optionalText, text, ticked } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { enterPost } from "#app/services/reference/write-place.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Checkbox, Fields, RadioGroup, Select, TextField } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { SourceFields } from "#app/ui/source-fields.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { postChoices } from "#db/queries/posts.server.ts";

const offices = ["sg", "usgDpo"] as const;

export const loader = page({ access: roles("administrator") }, async ({ viewer, house, now }) => {
  const choices = await postChoices(viewer, house.store);
  if (!choices) throw notFound();
  return { ...choices, today: dayIn(now, viewer.zone) };
});

export const action = acts(
  {
    access: roles("administrator"),
    form: {
      missionId: id(),
      postTypeId: id(),
      level: text(20),
      isHeadOfMission: ticked(),
      decidingOffice: choice(offices),
      titleEn: optionalText(200),
      titleFr: optionalText(200),
      titleAr: optionalText(200),
      further: ticked(),
      asOf: day(),
      source: text(300),
    },
  },
  ({ work, values }) => enterPost(work, values),
  ({ postId }) => ({ to: `/reference/posts/${postId}`, flash: { kind: "met", key: "flash.postWritten" } }),
);

export const meta = titled("admin.post.new");

export default function NewPost() {
  const { missions, types, levels, today } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("post");
  return (
    <Page
      title={t("admin.post.new")}
      crumbs={[
        { href: "/reference", label: t("reference.title") },
        { href: "/reference/posts", label: t("reference.posts") },
      ]}
    >
      <PostForm name="post">
        <Refused answer={answer} />
        <Fields>
          <Select name="missionId" label={t("reference.column.mission")} choices={missions} required {...answer} />
          <Select name="postTypeId" label={t("reference.column.post")} choices={types} required {...answer} />
          <Select name="level" label={t("reference.column.level")} choices={levels} required {...answer} />
          <Checkbox name="isHeadOfMission" label={t("reference.column.headOfMission")} {...answer} />
          <RadioGroup
            name="decidingOffice"
            label={t("reference.column.decides")}
            choices={offices.map((office) => ({ value: office, label: t(`people.office.${office}`) }))}
            required
            {...answer}
          />
          <TextField
            name="titleEn"
            label={t("admin.post.titleEn")}
            hint={t("admin.post.titleHint")}
            optional
            {...answer}
          />
          <TextField name="titleFr" label={t("admin.post.titleFr")} optional {...answer} />
          <TextField name="titleAr" label={t("admin.titleAr")} optional {...answer} />
          <Checkbox name="further" label={t("admin.post.further")} hint={t("admin.post.furtherHint")} {...answer} />
          <SourceFields today={today} answer={answer} />
          <Actions>
            <Button kind="primary">{t("admin.post.enter")}</Button>
            <LinkButton href="/reference/posts">{t("people.cancel")}</LinkButton>
          </Actions>
        </Fields>
      </PostForm>
    </Page>
  );
}
