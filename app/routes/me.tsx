import { languages, locales } from "#app/domain/languages.ts";
import { choice, text, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, signedIn } from "#app/http/guard.server.ts";
import { idleTime } from "#app/http/session.server.ts";
import { changePreferences } from "#app/services/people/change-preferences.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Fields, Select, WhoSees } from "#app/ui/form.tsx";
import { Columns, Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { RoleList } from "#app/ui/role-text.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneChoices } from "#app/ui/zone-choices.ts";
import { ownFactor } from "#db/queries/factors.server.ts";
import { ownAccount } from "#db/queries/people.server.ts";

export const loader = page({ access: signedIn }, async ({ viewer, house, now, present }) => {
  const own = await ownAccount(viewer, house.store, now, present?.sessionId ?? "", idleTime);
  if (!own) throw notFound();
  return { ...own, factor: await ownFactor(viewer, house.store), demonstration: house.config.demonstration };
});

export const action = acts(
  { access: signedIn, form: { _version: version(), language: choice(locales), zone: text(60) } },
  ({ work, values }) =>
    changePreferences(work, { language: values.language, zone: values.zone, version: values._version }),
  () => ({ to: "/me", flash: { kind: "met", key: "flash.preferencesChanged" } }),
);

export const meta = titled("ui.me");

export default function Me() {
  const own = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answer = useAnswer("preferences");
  // The pseudo-language is not offered; one who has it keeps it when saving.
  const choosable = [...languages, ...(own.language === "qps" ? (["qps"] as const) : [])];
  return (
    <Page
      title={own.name}
      meta={[own.email]}
      actions={
        own.demonstration ? <LinkButton href="/sign-in">{t("people.demonstration.change")}</LinkButton> : undefined
      }
    >
      <Columns
        side={
          <Section title={t("people.sessions.title")} id="sessions">
            <Table
              caption={t("people.sessions.title")}
              captionHidden
              columns={[
                { key: "began", label: t("people.sessions.began") },
                { key: "seen", label: t("people.sessions.seen") },
              ]}
              rows={own.sessions.map((one, index) => ({
                key: String(index),
                cells: {
                  began: one.own ? `${dateTime(one.createdAt)} · ${t("people.sessions.own")}` : dateTime(one.createdAt),
                  seen: dateTime(one.seenAt),
                },
                selected: one.own,
              }))}
            />
            {own.sessions.length > 1 && (
              <p className="mt-3">
                <LinkButton href="/me/sessions" kind="danger" size="small">
                  {t("people.sessions.endOthers")}
                </LinkButton>
              </p>
            )}
          </Section>
        }
      >
        <Section title={t("people.account")} id="account">
          <Definition
            items={[
              { term: t("people.name"), value: own.name },
              { term: t("people.email"), value: <span dir="ltr">{own.email}</span> },
              { term: t("people.roles"), value: <RoleList roles={own.roles} /> },
            ]}
          />
          <p className="text-ink-muted mt-2 text-sm">{t("people.roles.note")}</p>
        </Section>
        <Section title={t("factor.title")} id="factor">
          <p className="mb-3">
            {own.factor
              ? `${t("factor.since", { day: dateTime(own.factor.confirmedAt) })} · ${t("factor.left", { left: own.factor.codesLeft })}`
              : t("factor.none")}
          </p>
          <LinkButton href="/me/factor" size="small">
            {t(own.factor ? "factor.manage" : "factor.begin")}
          </LinkButton>
        </Section>
        <Section title={t("people.preferences.title")} id="preferences">
          <PostForm name="preferences" version={own.version}>
            <Refused answer={answer} />
            {answer.stored && (
              <Definition
                items={[
                  {
                    term: t("people.preferences.stored"),
                    value: `${t(`people.language.${own.language}`)} · ${own.zone}`,
                  },
                ]}
              />
            )}
            <Fields>
              <Select
                name="language"
                label={t("ui.language")}
                blank={false}
                initial={own.language}
                choices={choosable.map((code) => ({ value: code, label: t(`people.language.${code}`) }))}
                {...answer}
              />
              <Select
                name="zone"
                label={t("people.zone")}
                hint={t("people.zone.hint")}
                blank={false}
                initial={own.zone}
                choices={zoneChoices(own.zone)}
                {...answer}
              />
              <WhoSees>{t("people.preferences.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("people.save")}</Button>
              </Actions>
            </Fields>
          </PostForm>
        </Section>
        <Section title={t("notices.section")} id="notices">
          <p className="text-ink-muted mb-3 text-sm">{t("notices.sectionText")}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton href="/me/notices">{t("notices.link")}</LinkButton>
            <LinkButton href="/me/calendar">{t("feed.title")}</LinkButton>
          </div>
        </Section>
        <Section title={t("me.lists")} id="lists">
          <div className="flex flex-wrap gap-3">
            <LinkButton href="/views">{t("list.views")}</LinkButton>
            <LinkButton href="/exports">{t("list.files.title")}</LinkButton>
          </div>
        </Section>
      </Columns>
    </Page>
  );
}
