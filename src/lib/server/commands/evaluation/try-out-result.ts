import { computeOutcome } from '#lib/decision/outcome/index.ts';
import { DecisionError } from '#lib/decision/shared/decision-error.ts';
import type { CriteriaSetContent, Criterion } from '#lib/domain/criteria/criteria-set.ts';
import { criteriaOf } from '#lib/domain/criteria/criteria-set.ts';
import { evaluatorsOf, type Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import { problemOf } from '#lib/domain/evaluation/problem-of.ts';
import { askedCells } from '#lib/domain/evaluation/score-cell.ts';
import { MAX_CELLS, type Cell, type Sheet } from '#lib/domain/evaluation/sheet.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { MAX_DOCUMENT_BYTES } from '../../store/port.ts';
import { outcomeOf } from './outcome-of.ts';

/** Share of a document that a made-up result may fill: a real one has other numbers, and gate decisions. */
const ROOM = 0.9;

type OneSheet = Pick<Sheet, 'evaluation' | 'round' | 'member' | 'state' | 'declarations' | 'opened'>;

/**
 * Computes a result before anybody scores, with empty sheets and with full ones: whatever would keep the round from
 * being closed is refused now, while it can still be changed. Empty when a result can be computed and kept.
 */
export function tryOutResult(
  evaluation: Evaluation,
  criteria: Pick<CriteriaSetContent, 'tree' | 'scale'>,
  now: string
): readonly Refusal[] {
  const asked = askedCells(evaluation, criteria, { declarations: [] });
  if (asked.length > MAX_CELLS) {
    return [refuse('too-many-cells', { field: 'candidates', params: { count: asked.length, max: MAX_CELLS } })];
  }
  const all = criteriaOf(criteria).map(({ criterion }) => criterion);
  const unanswered = all.filter(({ answeredBy }) => answeredBy !== 'evaluator').map(({ code }) => code);
  if (unanswered.length > 0) {
    return [refuse('criteria-unanswerable', { field: 'criteriaSet', params: { what: unanswered.join(', ') } })];
  }
  const sheetsWith = (valueOf: (criterion: Criterion, turn: number) => Cell['value']): readonly OneSheet[] =>
    sheetsOf(evaluation, (author) =>
      asked.map(({ candidate, criterion }, place) => ({
        candidate: candidate as Cell['candidate'],
        criterion: criterion.code,
        value: valueOf(criterion, author + place),
        evidence: [],
        at: now,
        revision: 1
      }))
    );
  // Words take more room than scores, and leave ranges and warnings.
  const halfSaid = sheetsWith((criterion, turn) =>
    turn % 2 === 0 ? wordFor(criterion) : madeUpScore(criterion, criteria.scale, turn)
  );
  try {
    const nothingSaid = sheetsOf(evaluation, () => []);
    outcomeOf(evaluation, criteria, nothingSaid, now);
    const problem = problemOf(evaluation, criteria, halfSaid);
    const bytes = Buffer.byteLength(JSON.stringify({ problem, result: computeOutcome(problem) }), 'utf8');
    return bytes > MAX_DOCUMENT_BYTES * ROOM ? [refuse('result-too-large', { field: 'candidates' })] : [];
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    return [refuse('cannot-compute', { field: 'criteriaSet', params: { what: error.message } })];
  }
}

const sheetsOf = (evaluation: Evaluation, cellsOf: (author: number) => Cell[]): readonly OneSheet[] =>
  evaluatorsOf(evaluation).map((member, author) => ({
    evaluation: evaluation.id,
    // Nothing is computed from where a sheet lies.
    round: evaluation.id as unknown as OneSheet['round'],
    member,
    state: 'opened',
    declarations: [],
    opened: { salt: '', content: { cells: cellsOf(author) } }
  }));

const wordFor = ({ naAllowed, gate }: Criterion): 'not-applicable' | 'unknown' =>
  naAllowed && gate === undefined ? 'not-applicable' : 'unknown';

/** Scores that differ, and that pass every gate: who is excluded makes the result smaller. */
function madeUpScore({ kind, gate }: Criterion, scale: CriteriaSetContent['scale'], turn: number): number {
  if (kind.type === 'measure')
    return gate === undefined ? kind.worst + ((kind.best - kind.worst) * (turn % 7)) / 7 : kind.best;
  if (kind.type === 'yes-no') return gate === undefined ? turn % 2 : 1;
  const levels = scale.levels.map(({ value }) => value);
  return gate === undefined ? (levels[turn % levels.length] ?? 0) : Math.max(...levels);
}
