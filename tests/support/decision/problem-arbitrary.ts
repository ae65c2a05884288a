import fc from 'fast-check';
import type { Answer, Criterion, EvaluationProblem, Group } from '#lib/decision/outcome/types.ts';
import { type Sheet, problemOf } from './evaluation-problem.ts';

const linear = { kind: 'linear' } as const;
const LEVELS = [0, 10, 30, 60, 85, 100];

/** Criteria of every kind, direction and shape, with a positive weight. */
function criterion(id: string): fc.Arbitrary<Criterion> {
  const weight = fc.integer({ min: 1, max: 9 });
  return fc.oneof(
    weight.map((w): Criterion => ({ id, weight: w, kind: 'rubric', worst: 0, best: 5, shape: linear })),
    weight.map((w): Criterion => {
      const points = LEVELS.map((value, score) => ({ score, value }));
      return { id, weight: w, kind: 'rubric', worst: 0, best: 5, shape: { kind: 'piecewise', points } };
    }),
    weight.map((w): Criterion => ({ id, weight: w, kind: 'yes-no', worst: 0, best: 1, shape: linear })),
    weight.map((w): Criterion => ({ id, weight: w, kind: 'measure', worst: 120, best: 20, shape: linear }))
  );
}

/** Groups of criteria, one of them with a group inside. */
const trees: fc.Arbitrary<Group[]> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) =>
    fc.tuple(
      ...sizes.map((size, g) =>
        fc
          .tuple(
            fc.integer({ min: 1, max: 9 }),
            fc.tuple(...Array.from({ length: size }, (_, c) => criterion(`c${g}${c}`))),
            fc.option(criterion(`deep${g}`), { nil: undefined })
          )
          .map(([weight, children, deep]): Group => {
            const inner = deep === undefined ? [] : [{ id: `inner${g}`, weight: 2, children: [deep] }];
            return { id: `g${g}`, weight, children: [...children, ...inner] };
          })
      )
    )
  );

function score({ kind }: Criterion): fc.Arbitrary<number> {
  if (kind === 'rubric') return fc.integer({ min: 0, max: 5 });
  return kind === 'yes-no' ? fc.integer({ min: 0, max: 1 }) : fc.integer({ min: 0, max: 140 });
}

function answer(of: Criterion, complete: boolean): fc.Arbitrary<Answer> {
  if (complete) return score(of);
  return fc.oneof(
    { weight: 6, arbitrary: score(of) },
    { weight: 2, arbitrary: fc.constant('unknown' as const) },
    { weight: 1, arbitrary: fc.constant('not-applicable' as const) }
  );
}

export function criteriaOf(tree: EvaluationProblem['tree']): Criterion[] {
  return tree.flatMap((node) => ('children' in node ? criteriaOf(node.children) : [node]));
}

/**
 * Evaluation problems of 1 to 5 candidates and 1 to 3 evaluators; with `complete` nothing is unknown or not
 * applicable. There are no gates: laws about ranking are about candidates that are ranked.
 */
export function problems({ complete }: { complete: boolean }): fc.Arbitrary<EvaluationProblem> {
  return fc
    .record({
      tree: trees,
      candidates: fc.integer({ min: 1, max: 5 }),
      evaluators: fc.integer({ min: 1, max: 3 }),
      aggregate: fc.constantFrom('mean', 'median', 'trimmed')
    })
    .chain(({ tree, candidates, evaluators, aggregate }) => {
      const row = fc.record(
        Object.fromEntries(
          criteriaOf(tree).map((one) => [
            one.id,
            fc.array(answer(one, complete), { minLength: evaluators, maxLength: evaluators })
          ])
        )
      );
      return fc.array(row, { minLength: candidates, maxLength: candidates }).map((rows) => {
        const sheet: Sheet = Object.fromEntries(rows.map((cells, i) => [`p${i}`, cells]));
        return problemOf(tree, sheet, { rules: { aggregate, decimals: 4 } });
      });
    });
}
