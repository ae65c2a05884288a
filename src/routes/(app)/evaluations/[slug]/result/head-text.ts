import { say } from '#lib/app/show.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ResultView } from '#lib/server/queries/evaluation/view-result.ts';
import { formatFixed } from '#lib/text/numbers.ts';

/**
 * The first sentence of a result. Where the panel agrees too little (Krippendorff's alpha below 0.667) it opens with
 * that: a ranking that rests on such scores is not to be read as firm, however robust it is against other weights.
 */
export function headText({
  finding,
  robustness
}: {
  readonly finding: Pick<ResultView['finding'], 'head'>;
  readonly robustness: Pick<ResultView['robustness'], 'agreement'>;
}): string {
  const head = say(finding.head);
  const { alpha } = robustness.agreement;
  if (alpha === null || alpha.alpha === null || alpha.reading !== 'low') return head;
  return m.result_head_weak({ alpha: formatFixed(alpha.alpha, 2, getLocale()), head });
}
