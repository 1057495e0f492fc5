/** How many rows one page of a list shows. */
export const rowsAPage = 50;

/** One page of a list: its rows, its number from 1, and how many pages there are. */
export type ListPage<T> = { readonly rows: readonly T[]; readonly page: number; readonly pages: number };

/**
 * One page of a list that is sorted and filtered already; `asked` is the number as the address gives it. A page that there
 * is not becomes the last or the first one.
 */
export function pageOf<T>(found: readonly T[], asked: string | null, most = rowsAPage): ListPage<T> {
  const pages = Math.max(1, Math.ceil(found.length / most));
  const page = Math.min(pages, Math.max(1, /^\d{1,6}$/.test(asked ?? "") ? Number(asked) : 1));
  return { rows: found.slice((page - 1) * most, page * most), page, pages };
}
/** The address of a page of a list, with what it is sorted and filtered by; the first page has no number. */
export function addressOf(path: string, state: Readonly<Record<string, string | null | undefined>>, page = 1): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) query.set(name, value);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
