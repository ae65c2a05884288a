import type { EvaluationActs } from '#lib/server/queries/evaluation/evaluation-acts.ts';
import type { EvaluationView } from '#lib/server/queries/evaluation/view-evaluation.ts';

type Page = Pick<
  EvaluationView,
  'may' | 'gates' | 'candidates' | 'panel' | 'progress' | 'mine' | 'deadline' | 'overdue'
>;

const NOTHING: EvaluationActs = {
  setUp: false,
  seal: false,
  openScoring: false,
  extend: false,
  excuse: false,
  liftBar: false,
  cancel: false,
  close: false,
  decideGate: false,
  confirmGate: false,
  conclude: false,
  publish: false,
  report: false
};

/** What boxes of an evaluation's page are told: two invented products, one evaluator, and what the reader may do. */
export const samplePage = (may: Partial<EvaluationActs> = {}, more: Partial<Page> = {}): Page => ({
  may: { ...NOTHING, ...may },
  gates: null,
  candidates: ['xoai', 'buoi'].map((id) => ({ id, slug: id, name: id.toUpperCase() })),
  panel: [{ member: 'nhan', role: 'evaluator', name: 'Nhân' }],
  progress: null,
  mine: null,
  deadline: null,
  overdue: null,
  ...more
});
