import { page, signedIn } from "#app/http/guard.server.ts";
import { search } from "#app/services/search.server.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Form, TextField } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: signedIn }, async ({ viewer, house, url, reads }) => {
  const query = (url.searchParams.get("q") ?? "").slice(0, 200);
  const result = await search(viewer, house, query);
  if (result.groups.some(({ kind }) => kind !== "processes" && kind !== "selections"))
    reads("search", viewer.accountId, null);
  return { query, ...result };
});
export const meta = titled("search.title");

export default function Search() {
  const { query, words, groups } = useView<typeof loader>();
  const { t } = useText();
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
      <div className="mt-6 space-y-5">
        {query.trim() === "" ? null : words.length === 0 ? (
          <EmptyState title={t("search.short")}>{t("search.shortText")}</EmptyState>
        ) : groups.length === 0 ? (
          <EmptyState title={t("search.none", { query })}>{t("search.noneText")}</EmptyState>
        ) : (
          groups.map(({ kind, hits, more }) => (
            <Card key={kind} title={t(`search.kind.${kind}`)}>
              <PeopleList
                rows={hits.map(({ title, within, href }) => ({
                  key: href,
                  title: typeof title === "string" ? <bdi>{title}</bdi> : t(title),
                  href,
                  ...(within ? { meta: t(within) } : {}),
                }))}
                note={more ? t("search.more", { count: hits.length }) : undefined}
              />
            </Card>
          ))
        )}
      </div>
    </Page>
  );
}
