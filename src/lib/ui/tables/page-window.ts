/** A page number to link to, or a gap in the row. */
export type PageStep =
  { readonly kind: 'page'; readonly page: number } | { readonly kind: 'gap'; readonly after: number };

/**
 * The pages worth a link: the first, the last, the current one and one on either side. A gap never hides a single page.
 *
 * @param current the page shown, from 1
 * @param total how many pages there are
 */
export function pageWindow(current: number, total: number): PageStep[] {
  const near = [1, current - 1, current, current + 1, total].filter((page) => page >= 1 && page <= total);
  const pages = [...new Set(near)].sort((a, b) => a - b);
  return pages.flatMap((page, index): PageStep[] => {
    const before = pages[index - 1] ?? page - 1;
    const step: PageStep = { kind: 'page', page };
    if (page - before === 1) return [step];
    if (page - before === 2) return [{ kind: 'page', page: page - 1 }, step];
    return [{ kind: 'gap', after: before }, step];
  });
}
