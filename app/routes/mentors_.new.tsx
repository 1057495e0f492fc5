import { choice, day, email, id, optionalText, text, type Values } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import {
  languagesForm,
  languagesOf,
  nationalitiesForm,
  nationalitiesOf,
  needsField,
  needsOf,
  servicesForm,
  servicesOf,
} from "#app/http/mentoring-form.server.ts";
import { holds, statesOf } from "#app/domain/policy.ts";
import { mostNationalities } from "#app/domain/selection/nomination.ts";
import { sexes } from "#app/domain/selection/balance.ts";
import { offerMentor } from "#app/services/mentoring/offer-mentor.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import {
  Actions,
  DateField,
  ErrorSummary,
  Fields,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  WhoSees,
} from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { LanguageFields, NeedsFields, ServiceFields } from "#app/ui/mentoring-fields.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { serviceChoices } from "#db/queries/mentors.server.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";

const access = roles("mentoringCoordinator", "focalPoint", "leadFocalPoint");
const form = {
  ...languagesForm,
  ...servicesForm,
  ...nationalitiesForm,
  functions: needsField,
  memberStateId: id(),
  givenNames: text(120),
  familyName: text(120),
  sex: choice(sexes),
  email: email(),
  formerPost: text(200),
  separatedOn: day(),
  profile: optionalText(4_000),
};
/** What the coordinator's form says in the place of a State. */
const nobody = "none";

export const loader = page({ access }, async ({ viewer, house }) => {
  const coordinator = holds(viewer, "mentoringCoordinator");
  return {
    coordinator,
    own: coordinator ? [] : await memberStateChoices(viewer, house.store, viewer.locale, statesOf(viewer)),
    states: await memberStateChoices(viewer, house.store, viewer.locale),
    services: await serviceChoices(viewer, house.store),
  };
});
export const action = acts(
  { access, form },
  ({ work, values }) => {
    const typed = values as Values<typeof form>;
    return offerMentor(work, {
      memberStateId: typed.memberStateId === nobody ? null : typed.memberStateId,
      givenNames: typed.givenNames,
      familyName: typed.familyName,
      sex: typed.sex,
      email: typed.email,
      formerPost: typed.formerPost,
      separatedOn: typed.separatedOn,
      profile: typed.profile,
      nationalities: nationalitiesOf(values),
      languages: languagesOf(values),
      functions: needsOf(values, "functions"),
      missions: servicesOf(values),
    });
  },
  ({ mentorId }) => ({ to: `/mentors/${mentorId}`, flash: { kind: "met", key: "flash.mentorOffered" } }),
);
export const meta = titled("mentor.offerTitle");

export default function NewMentor() {
  const { coordinator, own, states, services } = useView<typeof loader>();
  const { t } = useText();
  const [only, another] = own;
  const answer = useAnswer("offer", coordinator || (only && !another) ? { carried: ["memberStateId"] } : {});
  const fields = { values: answer.values, errors: answer.errors };
  return (
    <Page
      title={t(coordinator ? "mentor.register" : "mentor.offerTitle")}
      meta={[t(coordinator ? "mentor.registerIntro" : "mentor.offerIntro")]}
      crumbs={[{ href: "/mentors", label: t("mentor.title") }]}
    >
      <PostForm name="offer">
        <ErrorSummary errors={answer.errors} />
        <div className="space-y-6">
          <Card title={t("mentor.section.person")}>
            <Fields>
              {coordinator || (only && !another) ? (
                <input type="hidden" name="memberStateId" value={coordinator ? nobody : only!.value} />
              ) : (
                <Select name="memberStateId" label={t("people.memberState")} required choices={own} {...fields} />
              )}
              <TextField name="givenNames" label={t("people.givenNames")} required {...fields} />
              <TextField name="familyName" label={t("people.familyName")} required {...fields} />
              <RadioGroup
                name="sex"
                label={t("people.sex")}
                hint={t("mentor.sexHint")}
                required
                inline
                choices={sexes.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
                {...fields}
              />
              <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
                {Array.from({ length: mostNationalities }, (_, index) => (
                  <Select
                    key={index}
                    name={`nationality${index}`}
                    label={t("nomination.nationality", { row: index + 1 })}
                    optional={index > 0}
                    initial={index === 0 ? (only?.value ?? "") : ""}
                    choices={states}
                    {...fields}
                  />
                ))}
              </div>
              <TextField
                name="email"
                type="email"
                inputMode="email"
                label={t("people.email")}
                hint={t("mentor.emailHint")}
                required
                {...fields}
              />
            </Fields>
          </Card>
          <Card title={t("mentor.section.service")}>
            <Fields>
              <TextField name="formerPost" label={t("mentor.formerPost")} required {...fields} />
              <DateField
                name="separatedOn"
                label={t("mentor.separatedOn")}
                hint={t("mentor.separatedHint")}
                required
                {...fields}
              />
              <ServiceFields choices={services} form={fields} />
            </Fields>
          </Card>
          <Card title={t("mentor.section.experience")}>
            <Fields>
              <LanguageFields initial={[]} form={fields} />
              <NeedsFields name="functions" label={t("mentor.functions")} initial={[]} form={fields} />
              <TextArea
                name="profile"
                label={t("mentor.profile")}
                hint={t("mentor.profileHint")}
                rows={6}
                {...fields}
              />
              <WhoSees>{t(coordinator ? "mentor.whoSeesRegister" : "mentor.whoSeesOffer")}</WhoSees>
              <Actions>
                <Button kind="primary">{t(coordinator ? "mentor.registerAct" : "mentor.offerAct")}</Button>
                <LinkButton href="/mentors">{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </div>
      </PostForm>
    </Page>
  );
}
