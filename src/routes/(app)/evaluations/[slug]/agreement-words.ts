import type { Agreement } from '#lib/domain/evaluation/robustness.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { formatFixed, formatRange } from '#lib/text/numbers.ts';

/** With fewer candidates than this, rankings agree by chance too often for Kendall's W to say anything. */
export const FEW = 4;

const two = (value: number): string => formatFixed(value, 2, getLocale());

/** How far the panel agrees cell by cell (Krippendorff's alpha), with its interval and what that means. */
export function cellAgreement({ alpha }: Agreement): string {
  if (alpha === null || alpha.alpha === null || alpha.reading === null) return m.result_agreement_no_alpha();
  const interval =
    alpha.interval === null
      ? ''
      : m.result_alpha_interval({ interval: formatRange(alpha.interval.low, alpha.interval.high, 2, getLocale()) });
  const readings = { good: m.result_alpha_good, tentative: m.result_alpha_tentative, low: m.result_alpha_low };
  return `${m.result_agreement_alpha({ alpha: two(alpha.alpha), interval })} ${readings[alpha.reading]()}`;
}

/** How far the evaluators' rankings agree (Kendall's W), over which candidates, and what weakens it. */
export interface RankAgreement {
  readonly text: string;
  /** Said right beside the figure, so that nobody takes it for more than it is. */
  readonly cautions: readonly string[];
}

/** @param ranked how many candidates are ranked */
export function rankAgreement({ concordance }: Agreement, ranked: number): RankAgreement {
  if (concordance === null || concordance.w === null) return { text: m.result_agreement_no_w(), cautions: [] };
  const { w, judges, objects } = concordance;
  return {
    text: m.result_agreement_w({ judges, objects, ranked, w: two(w) }),
    cautions: [
      ...(objects < ranked ? [m.result_agreement_w_dropped()] : []),
      ...(objects < FEW ? [m.result_agreement_w_little({ few: FEW })] : [])
    ]
  };
}
