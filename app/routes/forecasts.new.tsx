import { languageOf } from "#app/domain/languages.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { choice, day, text } from "#app/http/form.server.ts";
import { makeForecast } from "#app/services/selection/make-forecast.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, ErrorSummary, Fields, Select, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { postsWithHolders } from "#db/queries/forecasts.server.ts";

const reasons = ["endOfTour", "mandate", "retirement", "newPost"] as const;
export const loader = page({ access: roles("leadOfficer", "secretariatOfficer") }, async ({ viewer, house, url }) => {
  const posts = await postsWithHolders(viewer, house.store);
  // The timeline leads here with the post in mind and the day its holder leaves.
  const post = posts.find(({ id }) => id === url.searchParams.get("post"));
  return { posts, postId: post?.id ?? "", vacantOn: post?.endOfTour ?? "" };
});
export const action = acts(
  {
    access: roles("leadOfficer", "secretariatOfficer"),
    form: { postId: text(80), reason: choice(reasons), vacantOn: day() },
  },
  ({ work, values }) => makeForecast(work, values),
  () => ({ to: "/forecasts", flash: { kind: "met", key: "flash.forecastMade" } }),
);
export const meta = titled("forecast.new");

export default function NewForecast() {
  const { posts, postId, vacantOn } = useView<typeof loader>();
  const { t, locale, date } = useText();
  const answer = useAnswer("forecast");
  const language = languageOf(locale);
  return (
    <Page title={t("forecast.new")} crumbs={[{ href: "/forecasts", label: t("forecast.title") }]}>
      <Card>
        <PostForm name="forecast" className="space-y-5">
          <ErrorSummary errors={answer.errors} />
          <Fields>
            <Select
              name="postId"
              label={t("forecast.post")}
              required
              initial={postId}
              values={answer.values}
              errors={answer.errors}
              choices={posts.map((post) => ({
                value: post.id,
                label: `${t("process.named", { post: post.title[language], mission: post.mission[language] })}${post.endOfTour ? ` · ${t("forecast.tourEnds", { day: date(post.endOfTour) })}` : ""}`,
              }))}
            />
            <Select
              name="reason"
              label={t("forecast.reason")}
              required
              initial={postId === "" ? "" : "endOfTour"}
              values={answer.values}
              errors={answer.errors}
              choices={reasons.map((reason) => ({ value: reason, label: t(`forecast.reason.${reason}`) }))}
            />
            <DateField
              name="vacantOn"
              label={t("forecast.vacantOn")}
              required
              initial={vacantOn}
              values={answer.values}
              errors={answer.errors}
            />
          </Fields>
          <WhoSees>{t("forecast.whoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("forecast.save")}</Button>
            <LinkButton href="/forecasts">{t("common.back")}</LinkButton>
          </Actions>
        </PostForm>
      </Card>
    </Page>
  );
}
