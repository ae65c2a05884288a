import { m } from '#lib/paraglide/messages.js';
import type { ResultCandidate } from '#lib/server/queries/evaluation/result-candidates.ts';
import type { WhyView } from '#lib/server/queries/evaluation/why-view.ts';

/** A candidate's place as it is printed: `1`, `1=` when shared, `1–2` while unknowns leave it open. */
export function placeText({ place, shared, rank }: Pick<ResultCandidate, 'place' | 'shared' | 'rank'>): string {
  if (place !== null) return shared ? `${place}=` : String(place);
  if (rank === null) return '';
  return rank.best === rank.worst ? String(rank.best) : `${rank.best}–${rank.worst}`;
}

/** What a comparison of two candidates is about, in a title. */
export const whyTitle = ({ difference, tieBreak }: WhyView, above: string, below: string): string =>
  difference < 0 || (tieBreak !== null && tieBreak.above < tieBreak.below)
    ? m.result_why_title_below({ above, below })
    : m.result_why_title({ above, below });
