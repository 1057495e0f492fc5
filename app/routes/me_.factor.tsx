import { choice, unseen } from "#app/http/form.server.ts";
import { action as acts, page, signedIn } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { invalid } from "#app/domain/outcome.ts";
import { needsFactor } from "#app/domain/people/second-factor.ts";
import { beginEnrolment, removeFactor, renewRecoveryCodes } from "#app/services/people/change-factor.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Actions } from "#app/ui/form.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ownFactor } from "#db/queries/factors.server.ts";

export const loader = page({ access: signedIn }, async ({ viewer, house }) => ({
  factor: await ownFactor(viewer, house.store),
  demonstration: house.config.demonstration,
  needed: house.config.secondFactor && needsFactor(viewer.grants.map(({ role }) => role)),
}));

export const action = acts(
  { access: signedIn, stepUp: true, form: { act: unseen(choice(["begin", "codes", "remove"])) } },
  ({ work, values, sessionId }) => {
    if (sessionId === null) return Promise.resolve(invalid({ _form: message("field.key") }));
    if (values.act === "begin") return beginEnrolment(work, sessionId);
    return values.act === "codes" ? renewRecoveryCodes(work, sessionId) : removeFactor(work);
  },
  ({ next }) =>
    next === "none"
      ? { to: "/me/factor", flash: { kind: "met", key: "flash.factorRemoved" } }
      : { to: next === "enrol" ? "/me/factor/enrol" : "/me/factor/codes" },
);

export const meta = titled("factor.title");
const forms = ["begin", "codes", "remove"] as const;

export default function OwnFactor() {
  const { factor, demonstration, needed } = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answers = {
    begin: useAnswer("begin", { among: forms }),
    codes: useAnswer("codes", { among: forms }),
    remove: useAnswer("remove", { among: forms }),
  };
  const form = (act: (typeof forms)[number], text: string, label: string, danger = false) => (
    <PostForm name={act} stepUp>
      <Refused answer={answers[act]} />
      <input type="hidden" name="act" value={act} />
      <p className="mb-3 max-w-[44rem]">{text}</p>
      <Actions>
        <Button kind={danger ? "danger" : act === "begin" ? "primary" : undefined}>{label}</Button>
      </Actions>
    </PostForm>
  );
  return (
    <Page
      title={t("factor.title")}
      crumbs={[{ href: "/me", label: t("ui.me") }]}
      meta={
        factor
          ? [t("factor.since", { day: dateTime(factor.confirmedAt) }), t("factor.left", { left: factor.codesLeft })]
          : [t("factor.none")]
      }
    >
      <div className="max-w-[56rem] space-y-8">
        <p className="text-ink-muted max-w-[44rem]">
          {t(demonstration ? "factor.demonstration" : needed ? "factor.needed" : "factor.optional")}
        </p>
        {factor ? (
          <>
            <Section title={t("factor.newCodes")} id="codes">
              {form("codes", t("factor.newCodes.text"), t("factor.newCodes"))}
            </Section>
            {!needed && (
              <Section title={t("factor.remove")} id="remove">
                {form("remove", t("factor.remove.text"), t("factor.remove"), true)}
              </Section>
            )}
          </>
        ) : (
          form("begin", t("factor.enrol.own"), t("factor.begin"))
        )}
      </div>
    </Page>
  );
}
