import { ENGINE_VERSION } from '#lib/decision/engine-version.ts';
import { computeOutcome } from '#lib/decision/outcome/index.ts';
import type { CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { OutcomeBody } from '#lib/domain/evaluation/outcome-document.ts';
import { problemOf } from '#lib/domain/evaluation/problem-of.ts';
import { robustnessOf } from '#lib/domain/evaluation/robustness-of.ts';
import { seedOf } from '#lib/domain/evaluation/seed-of.ts';
import type { SheetBody } from '#lib/domain/evaluation/sheet.ts';
import { digestOf } from '../../ledger/digest.ts';

/** Computes the official result from frozen documents: a pure function of them, so anyone can do it again. */
export function outcomeOf(
  evaluation: Evaluation,
  criteria: Pick<CriteriaSetContent, 'tree' | 'scale'>,
  sheets: readonly SheetBody[],
  now: string
): OutcomeBody {
  const problem = problemOf(evaluation, criteria, sheets);
  const result = computeOutcome(problem);
  const seed = seedOf(evaluation.seal?.digest ?? evaluation.code);
  const body = { problem, result, engineVersion: ENGINE_VERSION };
  const names = {
    candidates: new Map(
      evaluation.candidates.map(({ product, frozen }) => [product as string, frozen?.name ?? product])
    ),
    groups: new Map(criteria.tree.map(({ code, title }) => [code, title]))
  };
  return {
    evaluation: evaluation.id,
    problem: problem as unknown as Record<string, unknown>,
    result: result as unknown as Record<string, unknown>,
    robustness: robustnessOf(problem, result, seed, names) as unknown as Record<string, unknown>,
    engineVersion: ENGINE_VERSION,
    seed,
    computedAt: now,
    digest: digestOf(body)
  };
}
