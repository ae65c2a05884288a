import type { EvaluationBody } from './evaluation.ts';

/** What sealing fixes, in the form whose digest is the seal. The criteria set comes in by its own digest. */
export const sealedRules = (
  evaluation: Pick<EvaluationBody, 'code' | 'criteriaSet' | 'candidates' | 'panel' | 'panelRules'>
): Readonly<Record<string, unknown>> => ({
  v: 1,
  evaluation: evaluation.code,
  criteriaSet: evaluation.criteriaSet.digest,
  candidates: evaluation.candidates.map(({ product, frozen }) => ({ product, revision: frozen?.revision ?? 0 })),
  panel: evaluation.panel.map(({ member, role }) => ({ member, role })),
  rules: evaluation.panelRules
});
