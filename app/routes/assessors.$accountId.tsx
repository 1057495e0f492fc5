import { labelOf } from "#app/domain/languages.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { optionalDay, optionalText, text } from "#app/http/form.server.ts";
import { writeAssessorProfile } from "#app/services/people/write-assessor-profile.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, ErrorSummary, Fields, Select, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { assessors, profileChoices } from "#db/queries/assessors.server.ts";

export const loader = page(
  { access: roles("leadOfficer", "secretariatOfficer"), params: ["accountId"] },
  async ({ viewer, house, params, now }) => {
    const person = (await assessors(viewer, house.store, now)).find(({ accountId }) => accountId === params.accountId);
    if (!person) throw notFound();
    return { person, choices: await profileChoices(viewer, house.store) };
  },
);
export const action = acts(
  {
    access: roles("leadOfficer", "secretariatOfficer"),
    params: ["accountId"],
    form: { level: text(10), rankId: optionalText(40), department: text(200), cbiTrainedOn: optionalDay() },
  },
  ({ work, params, values }) =>
    writeAssessorProfile(work, { accountId: params.accountId!, ...values, rankId: values.rankId || null }),
  () => ({ to: "/assessors", flash: { kind: "met", key: "flash.saved" } }),
);
export const meta = titled<{ person: { name: string } }>(({ person }) => ({
  key: "assessor.titleOf",
  values: { name: person.name },
}));

export default function Assessor() {
  const { person, choices } = useView<typeof loader>();
  const { t, locale } = useText();
  const answer = useAnswer("profile");
  const form = { values: answer.values, errors: answer.errors };
  const profile = person.profile;
  return (
    <Page title={person.name} crumbs={[{ href: "/assessors", label: t("assessor.title") }]}>
      <Card>
        <PostForm name="profile" className="space-y-5">
          <ErrorSummary errors={answer.errors} />
          <Fields>
            <Select
              name="level"
              label={t("assessor.level")}
              required
              initial={profile?.level ?? ""}
              {...form}
              choices={choices.levels.map((value) => ({ value, label: value }))}
            />
            <Select
              name="rankId"
              label={t("assessor.rank")}
              optional
              initial={profile?.rankId ?? ""}
              {...form}
              choices={choices.ranks.map((row) => ({
                value: row.id,
                label: labelOf(row, "name", locale),
              }))}
            />
            <TextField
              name="department"
              label={t("assessor.department")}
              hint={t("assessor.departmentHint", { codes: choices.departments.join(", ") })}
              required
              initial={profile?.department ?? ""}
              {...form}
            />
            <DateField
              name="cbiTrainedOn"
              label={t("assessor.trained")}
              hint={t("assessor.trainedHint")}
              optional
              initial={profile?.cbiTrainedOn ?? ""}
              {...form}
            />
          </Fields>
          <WhoSees>{t("assessor.whoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("common.save")}</Button>
            <LinkButton href="/assessors">{t("common.back")}</LinkButton>
          </Actions>
        </PostForm>
      </Card>
    </Page>
  );
}
