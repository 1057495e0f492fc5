import { ids, optionalChoice, version } from "#app/http/form.server.ts";
import { action as acts, act, page, sight } from "#app/http/guard.server.ts";
import { enterShortlist } from "#app/services/selection/enter-shortlist.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { shortlistView } from "#app/services/selection/show-shortlist.server.ts";
import { BegunNote } from "#app/ui/begun.tsx";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { findingCounts } from "#app/ui/findings.tsx";
import { ErrorSummary, Fault, WhoSees } from "#app/ui/form.tsx";
import { Card, Section } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { CandidateTable, Matrix, ShortlistBar, ShortlistFigures, ShortlistFindings } from "#app/ui/shortlist-parts.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";
import { begunShown } from "#db/queries/begun.server.ts";

export const loader = page(
  { access: sight("shortlist"), params: ["processId"] },
  async ({ viewer, house, standing, url, reads }) => {
    const { processId } = standing;
    const draft = url.searchParams.has("draft") ? url.searchParams.getAll("candidacyIds").slice(0, 500) : null;
    const list = await shortlistView(house, viewer, standing, draft);
    if (list) reads("shortlist", list.id, list.version);
    return {
      id: processId,
      name: namedProcess(await processHead(viewer, house.store, processId), viewer.locale),
      list,
      begun: await begunShown(viewer, house.store, standing),
    };
  },
);
export const action = acts(
  {
    access: act("shortlist.enter"),
    params: ["processId"],
    form: { _version: version(), candidacyIds: ids(), then: optionalChoice(["stay", "propose"]) },
  },
  async ({ work, params, values }) => {
    const entered = await enterShortlist(work, {
      processId: params.processId!,
      version: values._version,
      candidacyIds: values.candidacyIds,
    });
    return entered.ok ? { ok: true, result: { ...entered.result, then: values.then ?? "stay" } } : entered;
  },
  ({ then }, { params }) =>
    then === "propose"
      ? { to: `/processes/${params.processId!}`, flash: { kind: "met", key: "flash.shortlistProposed" } }
      : { to: `/processes/${params.processId!}/shortlist`, flash: { kind: "met", key: "flash.saved" } },
);
export const meta = titled("place.shortlist");

export default function ShortlistPage() {
  const { id, name, list, begun } = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answer = useAnswer("shortlist");
  if (!list)
    return (
      <ProcessPage id={id} name={name} title={t("place.shortlist")} answer={answer}>
        <EmptyState title={t("shortlist.none")}>{t("shortlist.noneText")}</EmptyState>
      </ProcessPage>
    );
  const base = `/processes/${id}/shortlist`;
  const posted = answer.values?.candidacyIds;
  const ticked = posted === undefined ? null : new Set(Array.isArray(posted) ? posted : [posted]);
  const { reasons, blocking } = findingCounts(list.findings ?? []);
  const on = list.names.filter((one) => one.on).length;
  const stored = answer.stored?.names;
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("place.shortlist")}
      meta={[
        t("shortlist.longlisted", { count: list.names.length }),
        t("shortlist.places", { count: list.size }),
        ...(list.merit ? [t("shortlist.frozen")] : []),
      ]}
      actions={
        list.state === "signed" && list.signed ? (
          <Chip kind="locked">{t("shortlist.signedBy", { name: list.signed.by, when: dateTime(list.signed.at) })}</Chip>
        ) : list.state === "recorded" ? (
          <Chip kind="info">{t("begun.chip")}</Chip>
        ) : (
          <Chip kind="draft">{list.signed ? t("shortlist.superseded") : t("ui.status.draft")}</Chip>
        )
      }
      bar={
        <ShortlistBar
          list={list}
          actions={
            list.enters ? (
              <>
                <Button form="shortlist" name="then" value="stay">
                  {t("shortlist.save")}
                </Button>
                <Button form="shortlist" kind="primary" name="then" value="propose">
                  {t("shortlist.propose")}
                </Button>
              </>
            ) : list.signs && list.state === "draft" && reasons + blocking > 0 ? (
              <ClosedButton>{t("shortlist.signClosed")}</ClosedButton>
            ) : list.signs && list.state === "draft" && on > 0 ? (
              <LinkButton kind="primary" href={`${base}/sign`}>
                {t("shortlist.signLink")}
              </LinkButton>
            ) : undefined
          }
        />
      }
    >
      {begun && <BegunNote begun={begun} base={`/processes/${id}`} about="shortlisting" />}
      <div className="space-y-8">
        {list.draft && (
          <p className="flex flex-wrap items-baseline gap-x-4">
            <StatusMark kind="info">{t("shortlist.unsaved")}</StatusMark>
            <a href={base}>{t("shortlist.backToStored")}</a>
          </p>
        )}
        {stored !== undefined && (
          <Card title={t("shortlist.storedNow")}>
            <p className="whitespace-pre-wrap">{stored || t("ui.conflict.empty")}</p>
            <p className="mt-2">
              <a href={base}>{t("ui.conflict.keepStored")}</a>
            </p>
          </Card>
        )}
        <div
          className={`grid grid-cols-1 items-start gap-x-8 gap-y-8 ${list.findings ? "lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]" : ""}`}
        >
          <div className="min-w-0">
            {list.enters ? (
              <PostForm
                name="shortlist"
                id="shortlist"
                version={list.version}
                live={`${base}/findings`}
                data-live-method="get"
              >
                <ErrorSummary
                  errors={answer.errors}
                  fieldIds={{ candidacyIds: list.names[0] ? `in-${list.names[0].candidacyId}` : "page" }}
                />
                <input type="hidden" name="draft" value="1" />
                <Fault name="candidacyIds" errors={answer.errors} />
                <CandidateTable
                  list={list}
                  processId={id}
                  ticked={ticked}
                  wrong={answer.errors?.candidacyIds !== undefined}
                />
                <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
                  <button
                    type="submit"
                    formMethod="get"
                    formAction={base}
                    className="border-line-strong bg-surface text-ink hover:border-ink inline-flex min-h-9 items-center rounded-md border px-4 py-1.5 text-[0.875rem] font-semibold"
                  >
                    {t("shortlist.check")}
                  </button>
                  <span className="text-ink-muted text-sm">{t("shortlist.neverSex")}</span>
                </div>
              </PostForm>
            ) : list.names.length === 0 ? (
              <EmptyState title={t("longlist.empty")}>{t("shortlist.noneText")}</EmptyState>
            ) : (
              <CandidateTable list={list} processId={id} />
            )}
          </div>
          {list.findings && (
            <div className="min-w-0 space-y-4">
              <Card title={t("finding.title")} aside={t("finding.counts", { reasons, blocking })} flush>
                <div data-live-target="findings">
                  <ShortlistFindings list={list} />
                </div>
              </Card>
              <WhoSees>{t("shortlist.whoSees")}</WhoSees>
            </div>
          )}
        </div>
        <Section title={t("shortlist.matrix")} aside={t("shortlist.matrixAside")}>
          <Matrix list={list} processId={id} />
        </Section>
        <div data-live-target="figures">
          <ShortlistFigures list={list} />
        </div>
      </div>
    </ProcessPage>
  );
}
