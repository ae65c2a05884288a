import type { JudgedCandidate } from './judge-candidate.ts';
import type { OpenReason, Outcome, Rules, Standing } from './types.ts';

/**
 * What still stands between the result and a sole first place under every filling of the unknowns, or under the
 * declared policy `worst` for what is unknown.
 *
 * @param standings of the candidates that are not excluded
 * @example conclude(judged, standings, rules) // { ok: false, reasons: [{ code: 'first-place-shared', candidates: ['A', 'B'] }] }
 */
export function conclude(
  judged: readonly JudgedCandidate[],
  standings: readonly Standing[],
  { unknownPolicy }: Pick<Rules, 'unknownPolicy'>
): Outcome['conclusive'] {
  const reasons: OpenReason[] = [];
  for (const { id: candidate, gates } of judged) {
    for (const { criterion, state, judged: votes } of gates) {
      if (state === 'open') reasons.push({ code: 'gate-open', candidate, criterion });
      if (state === 'closed-not-shown' && votes !== 'open') {
        reasons.push({ code: 'closing-contradicted', candidate, criterion });
      }
    }
  }
  const settled = standings.filter(({ place }) => place === 1);
  const possible = unknownPolicy === 'worst' ? settled : standings.filter(({ rank }) => rank.best === 1);
  const candidates = possible.map(({ id }) => id);
  if (standings.length === 0) reasons.push({ code: 'no-candidate-left' });
  else if (possible.length > settled.length) reasons.push({ code: 'first-place-open', candidates });
  else if (possible.length > 1) reasons.push({ code: 'first-place-shared', candidates });
  return { ok: reasons.length === 0, reasons };
}
