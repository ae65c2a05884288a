import { m } from '#lib/paraglide/messages.js';

/** Where the figures of a case come from, in the order of the page. */
const KINDS: Readonly<Record<string, () => string>> = {
  published: m.self_check_kind_published,
  corrected: m.self_check_kind_corrected,
  derived: m.self_check_kind_derived,
  'software-test on published data': m.self_check_kind_test_on_published,
  'software-test': m.self_check_kind_test,
  'live-peer': m.self_check_kind_peer,
  'formula value': m.self_check_kind_formula,
  'derived exact': m.self_check_kind_exact
};

/** What a kind is called; one without a name is called as the files call it. */
export const kindName = (kind: string): string => KINDS[kind]?.() ?? kind;

/** The kinds that occur, with how many cases there are of each. */
export function countKinds(
  cases: readonly { readonly kind: string }[]
): { readonly kind: string; readonly count: number }[] {
  const order = [...Object.keys(KINDS), ...cases.map(({ kind }) => kind)];
  return [...new Set(order)]
    .map((kind) => ({ kind, count: cases.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
