import type { ComponentProps } from "react";
import { useAnswer } from "./answer.ts";
import { Button, LinkButton } from "./button.tsx";
import { ClearanceMark } from "./clearance.tsx";
import { WhoSees } from "./form.tsx";
import { Card } from "./layout.tsx";
import { Refused } from "./refused.tsx";
import { Page, PostForm } from "./shell.tsx";
import { useText } from "./text.tsx";
import { CheckParts, ChecksTable, RulingParts } from "./vetting-parts.tsx";

type Crumb = { href: string; label: string };
type ChecksView = Omit<ComponentProps<typeof ChecksTable>, "base"> & {
  clearance: ComponentProps<typeof ClearanceMark>["clearance"];
  toAsk: number;
};
type Check = ComponentProps<typeof CheckParts>["check"] & { person: string };

/** All checks of somebody vetted outside a process; `base` is the address of this page. */
export function ChecksPage({
  view,
  base,
  about,
  whoSees,
  under = [],
}: {
  view: ChecksView;
  base: string;
  about: string;
  whoSees: string;
  under?: Crumb[];
}) {
  const { t } = useText();
  const answer = useAnswer("request");
  const { name, records, rules, checks } = view;
  return (
    <Page
      recorded
      title={t("vetting.checksOf", { name })}
      meta={[about]}
      crumbs={[{ href: "/vetting", label: t("nav.vetting") }, ...under]}
    >
      <Refused answer={answer} />
      <Card
        title={name}
        aside={<ClearanceMark clearance={view.clearance} />}
        foot={
          records && view.toAsk > 0 ? (
            <PostForm name="request" aria-label={t("vetting.askFor", { name })}>
              <div className="space-y-2">
                <WhoSees>{whoSees}</WhoSees>
                <Button kind="primary">{t("vetting.ask", { count: view.toAsk })}</Button>
              </div>
            </PostForm>
          ) : undefined
        }
      >
        <ChecksTable {...{ name, base, checks, records, rules }} />
      </Card>
    </Page>
  );
}

/** One check of somebody vetted outside a process; `back` is the address of all of them. */
export function CheckPage({
  view: { check, records, rules },
  back,
}: {
  view: { check: Check; records: boolean; rules: boolean };
  back: string;
}) {
  const { t, date } = useText();
  const answer = useAnswer("check");
  return (
    <Page
      recorded
      title={`${t(`vetting.provider.${check.provider}`)}: ${check.person}`}
      meta={[t("vetting.askedOnDay", { day: date(check.requestedAt) })]}
      crumbs={[
        { href: "/vetting", label: t("nav.vetting") },
        { href: back, label: check.person },
      ]}
      actions={
        rules ? (
          <LinkButton kind="primary" href={`${back}/${check.id}/ruling`}>
            {t("vetting.rule")}
          </LinkButton>
        ) : undefined
      }
    >
      {!answer.errors && <Refused answer={answer} />}
      <CheckParts check={check} records={records} back={back} />
    </Page>
  );
}

/** The ruling on one adverse check of somebody vetted outside a process. */
export function RulingPage({
  check,
  back,
}: {
  check: ComponentProps<typeof RulingParts>["check"] & Pick<Check, "person" | "provider">;
  back: string;
}) {
  const { t } = useText();
  const answer = useAnswer("ruling");
  return (
    <Page
      recorded
      title={t("vetting.ruleOn", { name: check.person })}
      meta={[t(`vetting.provider.${check.provider}`)]}
      crumbs={[
        { href: "/vetting", label: t("nav.vetting") },
        { href: back, label: check.person },
      ]}
    >
      {!answer.errors && <Refused answer={answer} />}
      <RulingParts check={check} answer={answer} back={back} />
    </Page>
  );
}
