import { DecisionError } from '../shared/decision-error.ts';
import { isOn } from './check-tree.ts';
import type { Answer, Criterion, EvaluationProblem, EvaluatorScore, Scale } from './types.ts';

/** Looks answers up: for a recorded criterion the one fact, else one answer for each evaluator who is not barred. */
export interface Answers {
  readonly of: (candidate: string, criterion: Criterion) => readonly EvaluatorScore[];
  /** Evaluators who are not barred from the candidate, in the order of the panel. */
  readonly evaluatorsOf: (candidate: string) => readonly string[];
}

/** Takes the place of the evaluator's id where a criterion is answered by the record. */
const RECORD = '';

/**
 * Checks cells, facts and conflicts of interest against the problem and lays them out for look-up. What is not listed
 * is unknown.
 *
 * @throws DecisionError `duplicate`, `unknown-id`, `barred-score`, `wrong-source`, `out-of-scale`, `not-finite`
 * @example readAnswers(problem, criteria).of('A', criterion) // [{ evaluator: 'e1', score: 4 }]
 */
export function readAnswers(problem: EvaluationProblem, criteria: readonly Criterion[]): Answers {
  if (problem.candidates.length === 0) throw new DecisionError('empty', 'candidates', 'needs at least one');
  const candidates = indexIds(problem.candidates, 'candidates');
  const evaluators = indexIds(problem.evaluators, 'evaluators');
  const asked = indexIds(criteria, 'tree');
  const recordIndex = evaluators.size;

  const barred = new Set<number>();
  const meeting = (evaluator: number, candidate: number): number => evaluator * candidates.size + candidate;
  problem.barred.forEach(({ evaluator, candidate }, i) => {
    const judge = find(evaluators, evaluator, `barred[${i}].evaluator`);
    barred.add(meeting(judge, find(candidates, candidate, `barred[${i}].candidate`)));
  });

  const answers = new Map<number, Answer>();
  const cellOf = (source: number, candidate: number, criterion: number): number =>
    meeting(source, candidate) * criteria.length + criterion;
  const keep = (
    source: number,
    { candidate, criterion: id, score }: Omit<EvaluatorCell, 'evaluator'>,
    field: string
  ) => {
    const candidateIndex = find(candidates, candidate, `${field}.candidate`);
    const criterionIndex = find(asked, id, `${field}.criterion`);
    const criterion = criteria[criterionIndex];
    if ((criterion?.answeredBy === 'record') !== (source === recordIndex)) {
      throw new DecisionError('wrong-source', field, 'the panel answers what is not answered by the record');
    }
    if (barred.has(meeting(source, candidateIndex))) {
      throw new DecisionError('barred-score', field, 'this evaluator is barred from this candidate');
    }
    checkAnswer(score, criterion?.kind, problem.scale, `${field}.score`);
    const cell = cellOf(source, candidateIndex, criterionIndex);
    if (answers.has(cell)) throw new DecisionError('duplicate', field, 'this cell is given twice');
    answers.set(cell, score);
  };
  problem.cells.forEach((cell, i) => {
    keep(find(evaluators, cell.evaluator, `cells[${i}].evaluator`), cell, `cells[${i}]`);
  });
  problem.facts?.forEach((fact, i) => {
    keep(recordIndex, fact, `facts[${i}]`);
  });

  const allowed = problem.candidates.map((_, candidate) =>
    problem.evaluators.map(({ id }) => id).filter((_id, judge) => !barred.has(meeting(judge, candidate)))
  );
  const evaluatorsOf = (candidate: string): readonly string[] =>
    allowed[find(candidates, candidate, 'candidate')] ?? [];
  return {
    evaluatorsOf,
    of: (candidate, { id, answeredBy }) => {
      const candidateIndex = find(candidates, candidate, 'candidate');
      const criterionIndex = find(asked, id, 'criterion');
      const answerOf = (source: number): Answer =>
        answers.get(cellOf(source, candidateIndex, criterionIndex)) ?? 'unknown';
      if (answeredBy === 'record') return [{ evaluator: RECORD, score: answerOf(recordIndex) }];
      return evaluatorsOf(candidate).map((evaluator) => ({
        evaluator,
        score: answerOf(find(evaluators, evaluator, 'evaluator'))
      }));
    }
  };
}

type EvaluatorCell = EvaluationProblem['cells'][number];

function indexIds(items: readonly { readonly id: string }[], field: string): Map<string, number> {
  const indices = new Map<string, number>();
  items.forEach(({ id }, i) => {
    if (id === '') throw new DecisionError('empty', `${field}[${i}].id`, 'needs an id');
    if (indices.has(id)) throw new DecisionError('duplicate', `${field}[${i}].id`, `"${id}" is listed twice`);
    indices.set(id, i);
  });
  return indices;
}

function find(indices: ReadonlyMap<string, number>, id: string, field: string): number {
  const at = indices.get(id);
  if (at === undefined) throw new DecisionError('unknown-id', field, `there is no "${id}"`);
  return at;
}

function checkAnswer(score: Answer, kind: Criterion['kind'] | undefined, scale: Scale, field: string): void {
  if (score === 'unknown' || score === 'not-applicable') return;
  if (!Number.isFinite(score)) throw new DecisionError('not-finite', field, 'must be a finite number');
  if (kind === 'rubric' && !isOn(score, scale)) {
    throw new DecisionError('out-of-scale', field, `must lie from ${scale.worst} to ${scale.best}`);
  }
  if (kind === 'yes-no' && score !== 0 && score !== 1) {
    throw new DecisionError('out-of-scale', field, 'must be 1 (yes) or 0 (no)');
  }
}
