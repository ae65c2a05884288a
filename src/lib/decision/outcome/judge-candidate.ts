import { isBeyondBounds, valueOf } from '../values/value-of.ts';
import { aggregateCell, type CellResult } from './aggregate-cell.ts';
import type { Placed } from './flatten-tree.ts';
import { judgeGate } from './judge-gate.ts';
import type { Answers } from './read-answers.ts';
import type { GateDecision } from './read-decisions.ts';
import type { LeafValue } from './roll-up.ts';
import type { Criterion, EvaluatorScore, GateResult, OutcomeWarning, Rules } from './types.ts';

/** One criterion for one candidate, before weights. */
export interface JudgedCell extends LeafValue, Pick<CellResult, 'score' | 'spread'> {
  readonly criterion: Criterion;
  readonly path: readonly string[];
  readonly scores: readonly EvaluatorScore[];
}

/** One candidate after its cells are aggregated and its gates judged, before weights. */
export interface JudgedCandidate {
  readonly id: string;
  readonly cells: ReadonlyMap<string, JudgedCell>;
  readonly gates: readonly GateResult[];
  readonly failedGates: readonly string[];
  readonly warnings: readonly OutcomeWarning[];
}

const OPEN = { low: 0, high: 100 } as const;
const NONE = { low: 0, high: 0 } as const;

/**
 * Steps 1 to 4 for one candidate: aggregates every cell, judges the gates, turns scores into values 0..100 and opens
 * what is unknown to the whole range.
 *
 * @example judgeCandidate('A', criteria, answers, () => null, rules).failedGates // []
 */
export function judgeCandidate(
  id: string,
  criteria: readonly Placed<Criterion>[],
  answers: Answers,
  decided: (candidate: string, criterion: string) => GateDecision,
  rules: Rules
): JudgedCandidate {
  const cells = new Map<string, JudgedCell>();
  const gates: GateResult[] = [];
  const warnings: OutcomeWarning[] = [];
  for (const { node: criterion, path } of criteria) {
    const onRecord = criterion.answeredBy === 'record';
    const minimum = { ...rules, minEvaluators: onRecord ? 1 : rules.minEvaluators };
    const scores = answers.of(id, criterion);
    const given = scores.map(({ score }) => score);
    const { state, score, spread, disputed } = aggregateCell(given, minimum, criterion.gate !== undefined);
    if (criterion.gate) gates.push(judgeGate(criterion, given, minimum, decided(id, criterion.id)));
    if (disputed) warnings.push({ code: 'not-applicable-disputed', candidate: id, criterion: criterion.id });
    if (score !== null && isBeyondBounds(score, criterion)) {
      warnings.push({ code: 'beyond-bounds', candidate: id, criterion: criterion.id, score });
    }
    const exact = score === null ? 0 : valueOf(score, criterion);
    const value = state === 'unknown' ? OPEN : state === 'known' ? { low: exact, high: exact } : NONE;
    cells.set(criterion.id, { criterion, path, state, score, spread, value, scores: onRecord ? [] : scores });
  }
  const failedGates = gates
    .filter(({ state }) => state === 'not-met' || state === 'closed-not-shown')
    .map(({ criterion }) => criterion);
  return { id, cells, gates, failedGates, warnings };
}
