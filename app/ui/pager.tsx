import { useText } from "./text.tsx";

/** Earlier and later pages of a list; what was searched for stays in the address. Nothing where one page is all. */
export function Pager({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const { t } = useText();
  if (pages <= 1) return null;
  const link = (to: number, rel: "prev" | "next", label: string) =>
    to >= 1 && to <= pages ? (
      <a href={hrefOf(to)} rel={rel}>
        {label}
      </a>
    ) : (
      <span className="text-ink-muted">{label}</span>
    );
  return (
    <nav aria-label={t("ui.pages")} className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      {link(page - 1, "prev", t("ui.pageBefore"))}
      <span>{t("ui.pageOf", { page, pages })}</span>
      {link(page + 1, "next", t("ui.pageAfter"))}
    </nav>
  );
}
