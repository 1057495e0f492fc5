import { version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { memberForm, memberOf } from "#app/http/member-form.server.ts";
import { writeMember } from "#app/services/cadre/write-member.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { MemberPage } from "#app/ui/cadre.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { MemberConflict } from "#app/ui/member-conflict.tsx";
import { MemberFields } from "#app/ui/member-fields.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { cadreRecord } from "#db/queries/cadre-record.server.ts";
import { cadreChoices, memberChoices } from "#db/queries/cadre.server.ts";
import { allStates } from "#db/queries/nominations.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("cadreManager"), params: ["memberId"] },
  async ({ viewer, house, params, now, reads }) => {
    const record = await cadreRecord(viewer, house.store, params.memberId!, dayOf(now));
    if (!record?.whole) throw notFound();
    reads("cadreMember", record.id, record.version);
    const { whole } = record;
    return {
      today: dayOf(now),
      version: record.version,
      id: record.id,
      name: record.name,
      member: {
        givenNames: record.givenNames,
        familyName: record.familyName,
        sex: record.sex,
        nationalities: whole.nationalities,
        email: whole.email,
        sponsoringState: record.sponsoringState,
        track: record.track,
        level: record.level,
        rankId: whole.rankId,
        heldSince: whole.heldSince,
        availableFrom: record.availableFrom,
        availableTo: record.availableTo,
        dutyLimits: whole.dutyLimits,
        release: record.release,
        consentOn: whole.consentOn,
        retainUntil: whole.retainUntil,
        targets: record.targets,
        languages: whole.languages,
        experience: whole.experience,
      },
      choices: {
        states: await allStates(viewer, house.store),
        ...(await memberChoices(viewer, house.store)),
        postTypes: (await cadreChoices(viewer, house.store)).postTypes,
      },
    };
  },
);
export const action = acts(
  { access: roles("cadreManager"), params: ["memberId"], form: { ...memberForm, _version: version() } },
  ({ work, params, values }) =>
    writeMember(work, {
      ...memberOf(values as Parameters<typeof memberOf>[0]),
      memberId: params.memberId!,
      version: values._version,
    }),
  ({ memberId }) => ({ to: `/cadre/${memberId}`, flash: { kind: "met", key: "flash.memberWritten" } }),
);
export const meta = titled("cadre.edit");

export default function EditMember() {
  const { id, name, member, version: made, choices, today } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("member");
  return (
    <MemberPage member={{ id, name }} title={t("cadre.edit")} answer={answer}>
      <PostForm name="member" version={made}>
        <MemberConflict choices={choices} answer={answer} storedHref={`/cadre/${id}/edit`} />
        <MemberFields member={member} choices={choices} answer={answer} today={today} />
        <div className="mt-6 space-y-5">
          <WhoSees>{t("cadre.whoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("common.save")}</Button>
            <LinkButton href={`/cadre/${id}`}>{t("common.back")}</LinkButton>
          </Actions>
        </div>
      </PostForm>
    </MemberPage>
  );
}
