import { languageOf } from "#app/domain/languages.ts";
import { choice, optionalDay, optionalId, optionalText, text, texts } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { invalid } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { sexes } from "#app/domain/selection/balance.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { bringInOffList } from "#app/services/selection/bring-in-off-list.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import {
  Actions,
  DateField,
  ErrorSummary,
  fieldId,
  Fields,
  lineErrors,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  WhoSees,
} from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { memberStateChoices } from "#db/queries/off-list.server.ts";
import { processHead } from "#db/queries/process.server.ts";

const channels = ["paper", "email", "portal", "noteVerbale"] as const;

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!standing.named) throw notFound();
    if (!may(standing, "offlist.bringIn").ok) return notNow(house, viewer, standing);
    const { store } = house;
    const candidates = await candidatesOf(viewer, store, standing.processId);
    reads("candidates", standing.processId, null);
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, store, standing.processId), viewer.locale),
      candidates: candidates
        .filter(({ state, offList }) => !offList && state !== "recommended" && candidacyAfter(state, "select") !== null)
        .map(({ candidacyId, name }) => ({ candidacyId, name })),
      states: await memberStateChoices(viewer, store, languageOf(viewer.locale)),
    };
  },
);
export const action = acts(
  {
    access: act("offlist.bringIn"),
    params: ["processId"],
    form: {
      nominatorName: text(200),
      statement: text(6000),
      channel: choice(channels),
      candidacyId: optionalId(),
      givenNames: optionalText(120),
      familyName: optionalText(120),
      sex: choice(sexes),
      birthDate: optionalDay(),
      nationalities: texts(2, 2),
      currentPosition: optionalText(300),
    },
  },
  ({ work, params, values }) => {
    const writing = {
      processId: params.processId!,
      nominatorName: values.nominatorName,
      statement: values.statement,
      channel: values.channel,
    };
    if (values.candidacyId !== null) return bringInOffList(work, { ...writing, candidacyId: values.candidacyId });
    const empty = (["givenNames", "familyName", "currentPosition"] as const).filter((name) => values[name] === "");
    if (empty.length > 0)
      return Promise.resolve(invalid(Object.fromEntries(empty.map((name) => [name, message("field.required")]))));
    const { givenNames, familyName, sex, birthDate, currentPosition } = values;
    return bringInOffList(work, {
      ...writing,
      outsider: {
        givenNames,
        familyName,
        sex,
        birthDate,
        currentPosition,
        nationalities: values.nationalities.filter((id) => id !== ""),
      },
    });
  },
  (_, { params }) => ({
    to: `/processes/${params.processId!}/decision`,
    flash: { kind: "met", key: "flash.broughtIn" },
  }),
);
export const meta = titled("decision.bringInTitle");

export default function OffList() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("offList");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("decision.bringInTitle")}
        back={{ href: `/processes/${view.notNow.id}/decision`, label: t("place.decision") }}
      />
    );
  const { id, name, candidates, states } = view;
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${id}/decision`;
  const nations = [answer.values?.nationalities ?? []].flat();
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("decision.bringInTitle")}
      meta={[t("decision.bringInIntro")]}
      under={[{ href: back, label: t("place.decision") }]}
    >
      <div className="max-w-[48rem]">
        <Card>
          <PostForm name="offList">
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <TextField
                name="nominatorName"
                label={t("decision.namedByWhom")}
                hint={t("decision.namedByHint")}
                required
                {...form}
              />
              <TextArea
                name="statement"
                label={t("decision.writing")}
                hint={t("decision.writingHint")}
                required
                rows={5}
                {...form}
              />
              <RadioGroup
                name="channel"
                label={t("decision.cameBy")}
                required
                initial="paper"
                inline
                choices={channels.map((value) => ({ value, label: t(`decision.channel.${value}`) }))}
                {...form}
              />
              <Select
                name="candidacyId"
                label={t("decision.existing")}
                hint={t("decision.existingHint")}
                choices={candidates.map((row) => ({ value: row.candidacyId, label: row.name }))}
                {...form}
              />
              <fieldset className="border-line space-y-5 border-t pt-4">
                <legend className="font-semibold">{t("decision.outsider")}</legend>
                <TextField name="givenNames" label={t("decision.givenNames")} autoComplete="off" {...form} />
                <TextField name="familyName" label={t("decision.familyName")} autoComplete="off" {...form} />
                <RadioGroup
                  name="sex"
                  label={t("decision.sexDeclared")}
                  required
                  initial="undisclosed"
                  inline
                  choices={sexes.map((value) => ({ value, label: t(`decision.sex.${value}`) }))}
                  {...form}
                />
                <DateField name="birthDate" label={t("vetting.birthDate")} optional {...form} />
                {[0, 1].map((index) => (
                  <Select
                    key={index}
                    id={fieldId(`nationalities.${index}`)}
                    name="nationalities"
                    label={t(index === 0 ? "vetting.nationality" : "decision.secondNationality")}
                    optional={index === 1}
                    choices={states.map((row) => ({ value: row.id, label: row.name }))}
                    values={answer.values ? { nationalities: nations[index] ?? "" } : undefined}
                    errors={lineErrors("nationalities", index, answer.errors)}
                  />
                ))}
                <TextField name="currentPosition" label={t("vetting.currentPosition")} {...form} />
              </fieldset>
              <WhoSees>{t("decision.whoSeesOffList")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("decision.bringInButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </ProcessPage>
  );
}
