import { refuse } from '#lib/domain/shared/refusal.ts';
import type { Reader } from '../reader.ts';
import { LoadRefused } from '../reader.ts';
import { loadEvaluation } from './loaded-evaluation.ts';

/** An evaluation whose round is closed, with everything that its result is computed from. */
export async function loadResult(read: Reader, input: { readonly evaluation: string }) {
  const { evaluation } = await loadEvaluation(read, input);
  if (evaluation.round === undefined || evaluation.outcome === undefined) {
    throw new LoadRefused(refuse('wrong-state', { params: { state: evaluation.state } }));
  }
  const round = await read.need('rounds', evaluation.round);
  return {
    evaluation,
    round,
    outcome: await read.need('outcomes', evaluation.outcome),
    criteriaSet: await read.need('criteria-sets', evaluation.criteriaSet.id),
    sheets: await read.needAll('sheets', round.sheets, 'sheets')
  };
}
