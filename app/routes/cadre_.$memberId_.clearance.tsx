import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { askClearance } from "#app/services/cadre/ask-clearance.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { MemberPage } from "#app/ui/cadre.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { Actions, Fields, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { cadreRecord } from "#db/queries/cadre-record.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("cadreManager"), params: ["memberId"] },
  async ({ viewer, house, params, now, reads }) => {
    const record = await cadreRecord(viewer, house.store, params.memberId!, dayOf(now));
    if (!record?.whole) throw notFound();
    reads("cadreMember", record.id, record.version);
    return { id: record.id, name: record.name, clearance: record.whole.clearance };
  },
);
export const action = acts(
  { access: roles("cadreManager"), params: ["memberId"], form: {} },
  ({ work, params }) => askClearance(work, { memberId: params.memberId! }),
  (_, { params }) => ({ to: `/cadre/${params.memberId!}`, flash: { kind: "met", key: "flash.clearanceAsked" } }),
);
export const meta = titled("cadre.askClearance");

export default function Clearance() {
  const { id, name, clearance } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("clearance");
  return (
    <MemberPage member={{ id, name }} title={t("cadre.askClearance")} answer={answer}>
      <Card>
        <PostForm name="clearance">
          <Fields>
            <p>
              <ClearanceMark clearance={clearance} />
            </p>
            <p>{t("cadre.askClearanceText")}</p>
            <WhoSees>{t("cadre.clearanceWhoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("cadre.askClearance")}</Button>
              <LinkButton href={`/cadre/${id}`}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </PostForm>
      </Card>
    </MemberPage>
  );
}
