import type {
  Answer,
  Cell,
  Criterion,
  EvaluationProblem,
  Group,
  Rules,
  TreeNode
} from '#lib/decision/outcome/types.ts';

const RULES: Rules = {
  aggregate: 'mean',
  minEvaluators: 1,
  gateRule: 'unanimous',
  unknownPolicy: 'resolve',
  decimals: 2,
  tieBreaks: []
};

/** A rubric criterion on the scale 0..5. */
export function rubric(id: string, weight: number, more: Partial<Criterion> = {}): Criterion {
  return { id, weight, kind: 'rubric', worst: 0, best: 5, shape: { kind: 'linear' }, ...more };
}

export function yesNo(id: string, weight: number, more: Partial<Criterion> = {}): Criterion {
  return { id, weight, kind: 'yes-no', worst: 0, best: 1, shape: { kind: 'linear' }, ...more };
}

export function group(id: string, weight: number, ...children: TreeNode[]): Group {
  return { id, weight, children };
}

/** Answers by candidate and criterion, one an evaluator, in the order e1, e2, ...; `null` leaves a cell out. */
export type Sheet = Record<string, Record<string, readonly (Answer | null)[]>>;

/** A problem with everything that is not said at its plainest; candidates and evaluators are read off the sheet. */
export function problemOf(
  tree: readonly TreeNode[],
  sheet: Sheet,
  { rules, ...more }: Partial<Omit<EvaluationProblem, 'rules'>> & { rules?: Partial<Rules> } = {}
): EvaluationProblem {
  const cells: Cell[] = [];
  let panel = 0;
  for (const [candidate, row] of Object.entries(sheet)) {
    for (const [criterion, answers] of Object.entries(row)) {
      panel = Math.max(panel, answers.length);
      answers.forEach((score, i) => {
        if (score !== null) cells.push({ evaluator: `e${i + 1}`, candidate, criterion, score });
      });
    }
  }
  return {
    scale: { worst: 0, best: 5 },
    tree,
    candidates: Object.keys(sheet).map((id) => ({ id })),
    evaluators: Array.from({ length: panel }, (_, i) => ({ id: `e${i + 1}` })),
    barred: [],
    cells,
    waivers: [],
    closedGates: [],
    ...more,
    rules: { ...RULES, ...rules }
  };
}
