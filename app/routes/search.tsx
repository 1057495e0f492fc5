import { page, signedIn } from "#app/http/guard.server.ts";
import { search, searchKinds } from "#app/services/search.server.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Form, TextField } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Pill } from "#app/ui/list.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: signedIn }, async ({ viewer, house, url, reads }) => {
  const query = (url.searchParams.get("q") ?? "").slice(0, 200);
  // An address is nobody's form: a kind or a page that is none is passed over.
  const kind = searchKinds.find((one) => one === url.searchParams.get("kind")) ?? null;
  const page = Math.max(1, Math.trunc(Number(url.searchParams.get("page"))) || 1);
  const result = await search(viewer, house, query, kind && { kind, page });
  if (result.groups.some(({ kind }) => kind !== "processes" && kind !== "selections"))
    reads("search", viewer.accountId, null);
  return { query, only: kind, page, ...result };
});
export const meta = titled("search.title");

export default function Search() {
  const { query, words, groups, only, page } = useView<typeof loader>();
  const { t } = useText();
  const address = (kind: string | null, at = 1) =>
    `/search?${new URLSearchParams({ q: query, ...(kind ? { kind } : {}), ...(at > 1 ? { page: String(at) } : {}) }).toString()}`;
  return (
    <Page title={t("search.title")} meta={[t("search.intro")]} recorded={groups.length > 0}>
      <Form
        method="get"
        action="/search"
        className="grid max-w-[40rem] grid-cols-[1fr_auto] items-end gap-3"
        role="search"
      >
        <TextField name="q" type="search" label={t("search.words")} initial={query} required width="full" />
        <Button kind="primary">{t("search.act")}</Button>
      </Form>
      {only && (
        <p className="mt-4">
          <Pill href={address(null)} label={t("search.kind")} value={t(`search.kind.${only}`)} />
        </p>
      )}
      <div className="mt-6 space-y-5">
        {query.trim() === "" ? null : words.length === 0 ? (
          <EmptyState title={t("search.short")}>{t("search.shortText")}</EmptyState>
        ) : groups.length === 0 ? (
          <EmptyState title={t("search.none", { query })}>{t("search.noneText")}</EmptyState>
        ) : (
          groups.map(({ kind, hits, more, pages }) => (
            <Card key={kind} title={t(`search.kind.${kind}`)}>
              <PeopleList
                rows={hits.map(({ title, within, href }) => ({
                  key: href,
                  title: typeof title === "string" ? <bdi>{title}</bdi> : t(title),
                  href,
                  ...(within ? { meta: t(within) } : {}),
                }))}
                note={more && !only ? <a href={address(kind)}>{t("search.all", { count: hits.length })}</a> : undefined}
              />
              {only && <Pager page={Math.min(page, pages)} pages={pages} hrefOf={(at) => address(kind, at)} />}
            </Card>
          ))
        )}
      </div>
    </Page>
  );
}
