import { typedWord, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { withdrawConsent } from "#app/services/cadre/erase-member.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { MemberPage } from "#app/ui/cadre.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { erasureScope } from "#db/queries/cadre-erasure.server.ts";
import { cadreRecord } from "#db/queries/cadre-record.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("cadreManager"), params: ["memberId"] },
  async ({ viewer, house, params, now, reads }) => {
    const record = await cadreRecord(viewer, house.store, params.memberId!, dayOf(now));
    const scope = record && (await erasureScope(viewer, house.store, record.id));
    if (!record || !scope) throw notFound();
    reads("cadreMember", record.id, record.version);
    return { id: record.id, name: record.name, version: record.version, elsewhere: scope.elsewhere };
  },
);
export const action = acts(
  {
    access: roles("cadreManager"),
    params: ["memberId"],
    form: { _version: version(), confirmation: typedWord("word.erase") },
  },
  ({ work, params, values }) => withdrawConsent(work, { memberId: params.memberId!, version: values._version }),
  () => ({ to: "/cadre", flash: { kind: "met", key: "flash.memberErased" } }),
);
export const meta = titled("cadre.consentWithdrawn");

export default function EraseMember() {
  const { id, name, version: made, elsewhere } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("erase");
  return (
    <MemberPage member={{ id, name }} title={t("cadre.consentWithdrawn")} answer={answer}>
      <PostForm name="erase" version={made}>
        <Confirm
          title={t("cadre.eraseTitle", { name })}
          fixed={t("cadre.eraseFixed")}
          after={t("cadre.eraseAfter")}
          word="word.erase"
          values={answer.values}
          errors={answer.errors}
          actions={
            <>
              <Button kind="primary">{t("cadre.eraseAct")}</Button>
              <LinkButton href={`/cadre/${id}`}>{t("common.back")}</LinkButton>
            </>
          }
        >
          {elsewhere && <p>{t("cadre.eraseKept")}</p>}
          <WhoSees>{t("cadre.whoSeesErase")}</WhoSees>
        </Confirm>
      </PostForm>
    </MemberPage>
  );
}
