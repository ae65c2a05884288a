import type { EvaluationProblem, TreeNode } from '#lib/decision/outcome/index.ts';
import type { CriteriaSetContent, Criterion } from '../criteria/criteria-set.ts';
import { evaluatorsOf, type EvaluationBody } from './evaluation.ts';
import { barredFrom, type SheetBody } from './sheet.ts';

/**
 * Turns frozen documents into the engine's problem: the sealed tree and rules, the panel, and the opened sheets.
 * Sheets that were not handed in are left out, with their authors.
 */
export function problemOf(
  evaluation: Pick<EvaluationBody, 'candidates' | 'panel' | 'panelRules' | 'gateDecisions'>,
  criteria: Pick<CriteriaSetContent, 'tree' | 'scale'>,
  sheets: readonly Pick<SheetBody, 'member' | 'state' | 'declarations' | 'opened'>[]
): EvaluationProblem {
  const panel = new Set<string>(evaluatorsOf(evaluation));
  const opened = sheets.filter((sheet) => sheet.state === 'opened' && panel.has(sheet.member));
  const levels = criteria.scale.levels.map((level) => level.value);
  const scale = { worst: Math.min(...levels), best: Math.max(...levels) };
  const confirmed = evaluation.gateDecisions.filter((decision) => decision.confirmedBy !== undefined);
  const decidedAs = (kind: 'waived' | 'not-shown'): { candidate: string; criterion: string }[] =>
    confirmed
      .filter((decision) => decision.kind === kind)
      .map(({ candidate, criterion }) => ({ candidate, criterion }));
  const { gapInLevels: _gap, ...rules } = evaluation.panelRules;

  return {
    scale,
    tree: criteria.tree.map((group): TreeNode => ({
      id: group.code,
      weight: group.weight,
      children: group.children.map((child) => criterionOf(child, scale))
    })),
    candidates: evaluation.candidates.map(({ product }) => ({ id: product })),
    evaluators: opened.map((sheet) => ({ id: sheet.member })),
    barred: opened.flatMap((sheet) =>
      [...barredFrom(sheet)].map((candidate) => ({ evaluator: sheet.member, candidate }))
    ),
    cells: opened.flatMap((sheet) => {
      const barred = barredFrom(sheet);
      return (sheet.opened?.content.cells ?? [])
        .filter((cell) => !barred.has(cell.candidate))
        .map((cell) => ({
          evaluator: sheet.member,
          candidate: cell.candidate,
          criterion: cell.criterion,
          score: cell.value
        }));
    }),
    rules,
    waivers: decidedAs('waived'),
    closedGates: decidedAs('not-shown')
  };
}

function criterionOf(criterion: Criterion, scale: { worst: number; best: number }): TreeNode {
  const bounds =
    criterion.kind.type === 'measure'
      ? { worst: criterion.kind.worst, best: criterion.kind.best }
      : criterion.kind.type === 'yes-no'
        ? { worst: 0, best: 1 }
        : scale;
  return {
    id: criterion.code,
    weight: criterion.weight,
    kind: criterion.kind.type,
    ...bounds,
    shape: { kind: 'linear' },
    ...(criterion.answeredBy === 'evaluator' ? {} : { answeredBy: 'record' as const }),
    ...(criterion.gate === undefined
      ? {}
      : { gate: criterion.kind.type === 'yes-no' ? { is: true } : { atLeast: criterion.gate.atLeast } })
  };
}
