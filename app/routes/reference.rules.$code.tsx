import { dayIn } from "#app/domain/selection/plan.ts";
import { labelOf } from "#app/domain/languages.ts";
import { choice, day, text, texts, unseen, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { settableParts } from "#app/domain/reference/rule-versions.ts";
import { enterRuleVersion } from "#app/services/reference/enter-rule-version.server.ts";
import { hasText } from "#app/i18n/text.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { DateField, RadioGroup, TextField } from "#app/ui/form.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { SourceFields } from "#app/ui/source-fields.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ruleVersions } from "#db/queries/posts.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

const severities = ["block", "justify", "info"] as const;

export const loader = page(
  { access: roles("administrator"), params: ["code"] },
  async ({ viewer, house, now, params }) => {
    const versions = await ruleVersions(viewer, house.store, params.code ?? "");
    const [newest] = versions;
    if (!newest) throw notFound();
    const current = versions.find(({ validFrom }) => validFrom === null || validFrom <= dayOf(now));
    const today = dayIn(now, viewer.zone);
    return { versions, newest, parts: settableParts(newest.threshold), currentId: current?.id ?? null, today };
  },
);

export const action = acts(
  {
    access: roles("administrator"),
    params: ["code"],
    form: {
      _version: version(),
      part: unseen(texts(40, 8)),
      number: texts(20, 8),
      severity: choice(severities),
      instrument: text(400),
      titleEn: text(300),
      titleFr: text(300),
      titleAr: text(300),
      validFrom: day(),
      asOf: day(),
      source: text(300),
    },
  },
  async ({ work, params, values }) => {
    const numbers = Object.fromEntries(
      values.part.map((name, index) => {
        const typed = (values.number[index] ?? "").trim().replace(",", ".");
        return [name, /^\d{1,5}(\.\d{1,4})?$/.test(typed) ? Number(typed) : null];
      }),
    );
    const done = await enterRuleVersion(work, {
      code: params.code ?? "",
      version: values._version,
      numbers,
      severity: values.severity,
      instrument: values.instrument,
      titleEn: values.titleEn,
      titleFr: values.titleFr,
      titleAr: values.titleAr,
      validFrom: values.validFrom,
      asOf: values.asOf,
      source: values.source,
    });
    if (done.ok || !done.fields) return done;
    // The fault of a number belongs to its own control.
    const fields = Object.fromEntries(
      Object.entries(done.fields).map(([name, reason]) => [
        name.startsWith("number.") ? `number.${values.part.indexOf(name.slice(7))}` : name,
        reason,
      ]),
    );
    return { ...done, fields };
  },
  ({ code, version: entered }) => ({
    to: `/reference/rules/${code}`,
    flash: { kind: "met", key: "flash.ruleEntered", values: { version: entered } },
  }),
);

export const meta = titled("admin.rule.title");

export default function RuleVersions() {
  const { versions, newest, parts, currentId, today } = useView<typeof loader>();
  const { t, date, number, locale } = useText();
  const answer = useAnswer("rule");
  const title = labelOf(newest, "title", locale);
  const partOf = (name: string) => (hasText(`admin.rule.part.${name}`) ? t({ key: `admin.rule.part.${name}` }) : name);
  const posted = answer.values?.number;
  return (
    <Page
      title={title}
      crumbs={[
        { href: "/reference", label: t("reference.title") },
        { href: "/reference/rules", label: t("reference.rules") },
      ]}
      meta={[newest.code]}
    >
      <div className="space-y-8">
        <Section title={t("admin.rule.versions")} id="versions">
          <Table
            caption={t("admin.rule.versions")}
            captionHidden
            stacked
            columns={[
              { key: "version", label: t("reference.column.version") },
              { key: "from", label: t("admin.rule.validFrom") },
              { key: "numbers", label: t("admin.rule.numbers") },
              { key: "severity", label: t("reference.column.severity") },
              { key: "uses", label: t("admin.rule.uses"), align: "end" },
              { key: "source", label: t("reference.source") },
            ]}
            rows={versions.map((one) => ({
              key: one.id,
              selected: one.id === currentId,
              cells: {
                version: (
                  <>
                    {number(one.version)} {one.id === currentId && <Chip kind="met">{t("admin.rule.inForce")}</Chip>}
                  </>
                ),
                from: one.validFrom === null ? t("admin.rule.sinceEver") : date(one.validFrom),
                numbers:
                  settableParts(one.threshold)
                    .map((name) => `${partOf(name)}: ${number(one.threshold[name] as number)}`)
                    .join(" · ") || "–",
                severity: t(`severity.${one.severity}`),
                uses: number(one.uses),
                source: `${one.source} · ${date(one.asOf)}`,
              },
            }))}
            foot={t("admin.rule.frozen")}
          />
        </Section>
        <Section title={t("admin.rule.enter")} id="enter">
          <PostForm name="rule" version={newest.version}>
            <Refused answer={answer} />
            <Confirm
              title={t("admin.rule.next", { version: newest.version + 1 })}
              fixed={t("admin.rule.fixed")}
              after={t("admin.rule.after")}
              actions={
                <>
                  <Button kind="primary">{t("admin.rule.enter")}</Button>
                  <LinkButton href="/reference/rules">{t("people.cancel")}</LinkButton>
                </>
              }
            >
              {parts.map((name, index) => (
                <div key={name}>
                  <input type="hidden" name="part" value={name} />
                  <TextField
                    name="number"
                    id={`f-number-${index}`}
                    label={partOf(name)}
                    inputMode="decimal"
                    width="short"
                    required
                    initial={posted === undefined ? String(newest.threshold[name]) : ([posted].flat()[index] ?? "")}
                    errors={
                      answer.errors?.[`number.${index}`] === undefined
                        ? undefined
                        : { number: answer.errors[`number.${index}`]! }
                    }
                  />
                </div>
              ))}
              <RadioGroup
                name="severity"
                label={t("reference.column.severity")}
                inline
                initial={newest.severity}
                choices={severities.map((one) => ({ value: one, label: t(`severity.${one}`) }))}
                {...answer}
              />
              <TextField name="titleEn" label={t("admin.rule.titleEn")} initial={newest.titleEn} required {...answer} />
              <TextField name="titleFr" label={t("admin.rule.titleFr")} initial={newest.titleFr} required {...answer} />
              <TextField name="titleAr" label={t("admin.titleAr")} initial={newest.titleAr} required {...answer} />
              <TextField
                name="instrument"
                label={t("reference.column.instrument")}
                initial={newest.instrument}
                required
                {...answer}
              />
              <DateField
                name="validFrom"
                label={t("admin.rule.validFrom")}
                hint={t("admin.rule.validFromHint")}
                required
                {...answer}
              />
              <SourceFields today={today} answer={answer} />
            </Confirm>
          </PostForm>
        </Section>
      </div>
    </Page>
  );
}
