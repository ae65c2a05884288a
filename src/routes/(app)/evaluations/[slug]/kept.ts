import { evaluationAct } from '#lib/app/evaluation-words.ts';
import type { FormProblem } from '#lib/app/act.server.ts';
import { m } from '#lib/paraglide/messages.js';
import type { EvaluationView } from '#lib/server/queries/evaluation/view-evaluation.ts';
import { mayDecide } from './gate-words.ts';
import { liftableBars } from './liftable-bars.ts';
import { planLabel, planValue } from './plan-words.ts';

/** What was typed into a form that the page has no more, because the evaluation moved on meanwhile. */
export interface Kept {
  /** What was to be done, in words. */
  readonly what: string;
  readonly errors: readonly { readonly text: string }[];
  readonly fields: readonly { readonly label: string; readonly text: string }[];
}

type View = Pick<EvaluationView, 'may' | 'gates' | 'candidates' | 'panel' | 'progress' | 'mine'>;

/** Hidden fields, and choices that stand for themselves once the form is gone. */
const UNTOLD = new Set(['evaluation', 'revision', '_key', 'find', 'leaveOut', 'leaveOutUnreadable', 'language', 'bar']);

/** Fields of the forms beside the plan's own. */
const LABELS: Readonly<Record<string, () => string>> = {
  candidate: m.evaluation_product,
  criterion: m.evaluation_gate,
  kind: m.evaluation_gate_how,
  member: m.evaluation_excuse_whom,
  reason: m.evaluation_reason,
  recommended: m.evaluation_recommended_label,
  'recommendation.vi': m.evaluation_recommendation_vi,
  'recommendation.en': m.evaluation_recommendation_en,
  validUntil: m.evaluation_valid_until
};

/** Choices of the gate's form by the word that they stand behind. */
const GATE_CHOICES: Readonly<Record<string, () => string>> = {
  'not-shown': m.evaluation_gate_close,
  waived: m.evaluation_gate_waive
};

/** Null while the page still has the form that came back: there it stands with its errors, as it was typed. */
export function keptOf(view: View, form: object | null): Kept | null {
  const problem = problemIn(form);
  if (problem === undefined || onPage(view, problem)) return null;
  const names = new Map<string, string>([
    ...view.candidates.map(({ id, name }) => [id, name] as const),
    ...view.panel.map(({ member, name }) => [member, name] as const)
  ]);
  return {
    what: evaluationAct(problem.action),
    errors: toldWithoutFields(problem),
    fields: Object.entries(problem.values).flatMap(([field, value]) => {
      if (UNTOLD.has(field)) return [];
      const text = [value]
        .flat()
        .map((one) => names.get(one) ?? GATE_CHOICES[one]?.() ?? planValue(field, one))
        .join(', ');
      const label = planLabel(field) ?? LABELS[field]?.() ?? m.evaluation_kept_other();
      return text.trim() === '' ? [] : [{ label, text }];
    })
  };
}

/** What is wrong with single fields helps nobody once the form is gone; then the reason is that it is gone. */
function toldWithoutFields({ errors }: FormProblem): Kept['errors'] {
  const whole = errors.filter(({ field }) => field === '').map(({ message }) => ({ text: message }));
  return whole.length > 0 ? whole : [{ text: m.evaluation_kept_gone() }];
}

const problemIn = (form: object | null): FormProblem | undefined =>
  form !== null && 'errors' in form && (form as FormProblem).errors.length > 0 ? (form as FormProblem) : undefined;

function onPage(view: View, { action, values }: FormProblem): boolean {
  const { may, gates, panel } = view;
  const gate = gates?.find(
    ({ candidate, criterion }) => candidate === values['candidate'] && criterion === values['criterion']
  );
  switch (action) {
    case 'evaluation.set-up':
      return may.setUp;
    case 'evaluation.open-scoring':
      return may.openScoring;
    case 'evaluation.extend':
      return may.extend;
    case 'evaluation.excuse-member':
      return may.excuse && panel.some(({ role, excused }) => role === 'evaluator' && excused === undefined);
    case 'sheet.lift-bar':
      return may.liftBar && liftableBars(view).length > 0;
    case 'evaluation.cancel':
      return may.cancel;
    case 'evaluation.close-scoring':
      return may.close;
    case 'evaluation.decide-gate':
      return may.decideGate && gate !== undefined && mayDecide(gate);
    case 'evaluation.confirm-gate':
      return may.confirmGate && gate?.decision?.confirmedBy === null;
    case 'evaluation.drop-gate':
      return (may.confirmGate || may.decideGate) && gate?.decision?.confirmedBy === null;
    case 'evaluation.return-conclusion':
      return may.publish;
    case 'evaluation.conclude':
      return may.conclude;
    case 'evaluation.publish':
      return may.publish;
    case 'report.draft':
      return may.report;
    default:
      return false;
  }
}
