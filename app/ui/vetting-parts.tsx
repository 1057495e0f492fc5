import type { CheckStanding, Provider } from "#app/domain/selection/vetting.ts";
import { useAnswer, type FormAnswer } from "./answer.ts";
import { Button, LinkButton } from "./button.tsx";
import { Confirm } from "./confirm.tsx";
import { EditConflict } from "./edit-conflict.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, TextArea, WhoSees } from "./form.tsx";
import { Card } from "./layout.tsx";
import { PostForm } from "./shell.tsx";
import { StatusMark, type StatusKind } from "./status.tsx";
import { Definition, Table } from "./table.tsx";
import { useText } from "./text.tsx";

const outcomes = ["cleared", "adverse", "pending"] as const;
const rulings = ["cleared", "notCleared"] as const;

const kinds: Record<CheckStanding, StatusKind> = {
  pending: "waiting",
  cleared: "met",
  adverse: "reason",
  ruledCleared: "met",
  ruledNotCleared: "blocking",
  expired: "reason",
};

/** The newest check of each provider of one person, each leading to its page under `base`. */
export function ChecksTable({
  name,
  base,
  checks,
  records,
  rules,
}: {
  name: string;
  /** Where the pages of the checks lie: `/processes/…/vetting`. */
  base: string;
  checks: readonly {
    readonly id: string;
    readonly provider: Provider;
    readonly requestedAt: number;
    readonly validUntil: string | null;
    readonly standing: CheckStanding;
  }[];
  records: boolean;
  rules: boolean;
}) {
  const { t, shortDate } = useText();
  return (
    <Table
      caption={t("vetting.checksOf", { name })}
      captionHidden
      stacked
      columns={[
        { key: "provider", label: t("vetting.provider") },
        { key: "state", label: t("vetting.outcome") },
        { key: "asked", label: t("vetting.askedOn") },
        { key: "until", label: t("vetting.validUntil") },
        { key: "act", label: t("calls.acts") },
      ]}
      rows={checks.map((check) => ({
        key: check.id,
        cells: {
          provider: t(`vetting.provider.${check.provider}`),
          state: <StatusMark kind={kinds[check.standing]}>{t(`vetting.standing.${check.standing}`)}</StatusMark>,
          asked: shortDate(check.requestedAt),
          until: check.validUntil ? shortDate(check.validUntil) : "–",
          act: (
            <a href={`${base}/${check.id}${check.standing === "adverse" && rules ? "/ruling" : ""}`}>
              {t(
                check.standing === "adverse" && rules
                  ? "vetting.rule"
                  : records && !check.standing.startsWith("ruled")
                    ? "vetting.record"
                    : "vetting.read",
              )}
              <span className="sr-only">
                : {t(`vetting.provider.${check.provider}`)}, {name}
              </span>
            </a>
          ),
        },
      }))}
      empty={t("vetting.noChecks")}
    />
  );
}

export type CheckView = {
  readonly id: string;
  readonly provider: Provider;
  readonly requestedAt: number;
  readonly resultAt: number | null;
  readonly outcome: "pending" | "cleared" | "adverse";
  readonly validUntil: string | null;
  readonly version: number;
  readonly finding: string;
  readonly ruling: {
    readonly ruling: "cleared" | "notCleared";
    readonly reason: string;
    readonly validUntil: string | null;
    readonly ruledAt: number;
    readonly by: string;
  } | null;
};

/** One check: what was recorded and ruled, and the form to record an answer. The form's name is `check`. */
export function CheckParts({ check, records, back }: { check: CheckView; records: boolean; back: string }) {
  const { t, date, dateTime, now } = useText();
  const answer = useAnswer("check");
  const form = { values: answer.values, errors: answer.errors };
  const mine = typeof answer.values?.finding === "string" ? answer.values.finding : "";
  return (
    <div className="max-w-[48rem] space-y-6">
      {(check.resultAt !== null || check.ruling) && (
        <Card title={t("vetting.recorded")}>
          <Definition
            items={[
              { term: t("vetting.outcome"), value: t(`vetting.outcome.${check.outcome}`) },
              ...(check.resultAt !== null ? [{ term: t("vetting.resultOn"), value: date(check.resultAt) }] : []),
              ...(check.validUntil ? [{ term: t("vetting.validUntil"), value: date(check.validUntil) }] : []),
              {
                term: t("vetting.finding"),
                value: <span className="whitespace-pre-wrap">{check.finding || "–"}</span>,
              },
              ...(check.ruling
                ? [
                    {
                      term: t("vetting.ruling"),
                      value: `${t(`vetting.ruling.${check.ruling.ruling}`)}${check.ruling.validUntil ? ` · ${t("vetting.clearedUntil", { day: date(check.ruling.validUntil) })}` : ""}`,
                    },
                    {
                      term: t("vetting.rulingReason"),
                      value: <span className="whitespace-pre-wrap">{check.ruling.reason}</span>,
                    },
                    {
                      term: t("vetting.ruledBy"),
                      value: t("decision.signedBy", { name: check.ruling.by, when: dateTime(check.ruling.ruledAt) }),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      )}
      {records && (
        <Card title={t(check.resultAt === null ? "vetting.recordTitle" : "vetting.recordAnew")}>
          <PostForm name="check" version={check.version}>
            <ErrorSummary errors={answer.errors} />
            {answer.stored ? (
              <>
                <input type="hidden" name="outcome" value={String(answer.values?.outcome ?? check.outcome)} />
                <input type="hidden" name="validUntil" value={String(answer.values?.validUntil ?? "")} />
                {/* Without its open editor the form still carries the text as typed. */}
                <EditConflict
                  fields={[{ name: "finding", label: t("vetting.finding"), mine, stored: answer.stored.finding ?? "" }]}
                  storedWhen={dateTime(now)}
                  storedHref={`${back}/${check.id}`}
                />
              </>
            ) : (
              <Fields>
                <RadioGroup
                  name="outcome"
                  label={t("vetting.outcome")}
                  required
                  initial={check.outcome}
                  choices={outcomes
                    .filter((one) => check.outcome !== "adverse" || one === "adverse")
                    .map((outcome) => ({
                      value: outcome,
                      label: t(`vetting.outcome.${outcome}`),
                      hint: t(`vetting.outcome.${outcome}.hint`),
                    }))}
                  {...form}
                />
                <DateField
                  name="validUntil"
                  label={t("vetting.validUntil")}
                  hint={t("vetting.validUntilHint")}
                  initial={check.validUntil ?? ""}
                  {...form}
                />
                <TextArea
                  name="finding"
                  label={t("vetting.finding")}
                  hint={t("vetting.findingHint")}
                  rows={6}
                  initial={check.finding}
                  {...form}
                />
                <WhoSees>{t("vetting.whoSees")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("common.save")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </Actions>
              </Fields>
            )}
          </PostForm>
        </Card>
      )}
    </div>
  );
}

/** The adjudicator's ruling on one adverse finding; the form's name is `ruling`. */
export function RulingParts({
  check,
  answer,
  back,
}: {
  check: { readonly finding: string; readonly version: number };
  answer: FormAnswer;
  back: string;
}) {
  const { t } = useText();
  const form = { values: answer.values, errors: answer.errors };
  return (
    <div className="max-w-[48rem] space-y-6">
      <Card title={t("vetting.finding")}>
        <p className="whitespace-pre-wrap">{check.finding}</p>
      </Card>
      <PostForm name="ruling" stepUp version={check.version}>
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("vetting.signRuling")}
          fixed={t("vetting.rulingFixed")}
          after={t("vetting.rulingAfter")}
          word="word.rule"
          {...form}
          actions={
            <>
              <Button kind="primary">{t("vetting.ruleButton")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <Fields>
            <RadioGroup
              name="ruling"
              label={t("vetting.ruling")}
              required
              choices={rulings.map((ruling) => ({
                value: ruling,
                label: t(`vetting.ruling.${ruling}`),
                hint: t(`vetting.ruling.${ruling}.hint`),
              }))}
              {...form}
            />
            <DateField name="validUntil" label={t("vetting.validUntil")} hint={t("vetting.validUntilHint")} {...form} />
            <TextArea name="reason" label={t("vetting.rulingReason")} required rows={6} {...form} />
            <WhoSees>{t("vetting.whoSees")}</WhoSees>
          </Fields>
        </Confirm>
      </PostForm>
    </div>
  );
}
