import { choice, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, signedIn } from "#app/http/guard.server.ts";
import { idleTime } from "#app/http/session.server.ts";
import { noticeKinds, usualWay, ways } from "#app/domain/notice-ways.ts";
import { chooseNotices } from "#app/services/people/choose-notices.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Actions, Fields, RadioGroup, WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { zoneCity } from "#app/ui/zone.ts";
import { useView } from "#app/ui/view.ts";
import { noticeChoices } from "#db/queries/notice-ways.server.ts";
import { ownAccount } from "#db/queries/people.server.ts";

export const loader = page({ access: signedIn }, async ({ viewer, house, now, present }) => {
  const own = await ownAccount(viewer, house.store, now, present?.sessionId ?? "", idleTime);
  if (!own) throw notFound();
  const chosen = await noticeChoices(viewer, house.store, viewer.accountId);
  const roles = viewer.grants.map(({ role }) => role);
  return {
    version: own.version,
    zone: own.zone,
    kinds: noticeKinds.map((kind) => ({ kind, way: chosen[kind] ?? usualWay(kind, roles) })),
  };
});

const way = choice(ways);
export const action = acts(
  {
    access: signedIn,
    form: {
      _version: version(),
      tasks: way,
      calls: way,
      receipts: way,
      arrivals: way,
      news: way,
      sessions: way,
      reminders: way,
    },
  },
  ({ work, values: { _version, ...choices } }) => chooseNotices(work, { choices, version: _version }),
  () => ({ to: "/me/notices", flash: { kind: "met", key: "flash.noticesChosen" } }),
);

export const meta = titled("notices.title");

export default function Notices() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("notices");
  return (
    <Page
      title={t("notices.title")}
      crumbs={[{ href: "/me", label: t("ui.me") }]}
      meta={[t("notices.intro", { zone: zoneCity(view.zone) })]}
    >
      <PostForm name="notices" version={view.version}>
        <Refused answer={answer} />
        <Fields>
          {view.kinds.map(({ kind, way: present }) => (
            <RadioGroup
              key={kind}
              name={kind}
              label={t(`notices.${kind}`)}
              hint={t(`notices.${kind}.hint`)}
              inline
              initial={present}
              choices={ways.map((one) => ({ value: one, label: t(`notices.${one}`) }))}
              {...answer}
            />
          ))}
          <p className="text-ink-muted max-w-prose text-sm">{t("notices.always")}</p>
          <WhoSees>{t("notices.whoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("notices.save")}</Button>
          </Actions>
        </Fields>
      </PostForm>
    </Page>
  );
}
