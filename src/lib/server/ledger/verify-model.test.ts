import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DecisionError } from '#lib/decision/shared/decision-error.ts';
import { computeOutcome } from '#lib/decision/outcome/index.ts';
import type { Criterion, EvaluationProblem, TreeNode } from '#lib/decision/outcome/types.ts';
import { problems } from '../../../../tests/support/decision/problem-arbitrary.ts';

/** The model of the stand-alone verifier, which has no types. */
interface StandAloneModel {
  computeAgain(problem: EvaluationProblem, result: unknown): { readonly difference: string | undefined };
}

const MODEL: string = './verify.mjs';
const model = (await import(MODEL)) as StandAloneModel;

/** What the criteria of an evaluation are: linear, some of them gates, some answered by the record. */
const asInEvaluations = (nodes: readonly TreeNode[], draw: () => number): TreeNode[] =>
  nodes.map((node) => {
    if ('children' in node) return { ...node, children: asInEvaluations(node.children, draw) };
    const leaf: Criterion = { ...node, shape: { kind: 'linear' } };
    const isGate = draw() < 3;
    const onRecord = !isGate && draw() < 1;
    const gate = leaf.kind === 'yes-no' ? { is: true } : { atLeast: leaf.kind === 'measure' ? 60 : 2 };
    return { ...leaf, ...(isGate ? { gate } : {}), ...(onRecord ? { answeredBy: 'record' as const } : {}) };
  });

const leavesOf = (nodes: readonly TreeNode[]): Criterion[] =>
  nodes.flatMap((node) => ('children' in node ? leavesOf(node.children) : [node]));

const evaluations = fc
  .tuple(
    problems({ complete: false }),
    fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
    fc.record({
      aggregate: fc.constantFrom('mean' as const, 'median' as const, 'trimmed' as const),
      minEvaluators: fc.integer({ min: 1, max: 3 }),
      gateRule: fc.constantFrom('unanimous' as const, 'majority' as const),
      unknownPolicy: fc.constantFrom('resolve' as const, 'worst' as const),
      decimals: fc.integer({ min: 0, max: 4 })
    })
  )
  .map(([problem, stream, rules]): EvaluationProblem => {
    const draw = (): number => stream.next().value as number;
    const tree = asInEvaluations(problem.tree, draw);
    const leaves = leavesOf(tree);
    const onRecord = new Set(leaves.filter(({ answeredBy }) => answeredBy === 'record').map(({ id }) => id));
    const pairs = problem.evaluators.flatMap(({ id: evaluator }) =>
      problem.candidates.map(({ id: candidate }) => ({ evaluator, candidate }))
    );
    const barred = pairs.filter(() => draw() < 1);
    const gates = leaves.filter(({ gate }) => gate !== undefined);
    const decisions = problem.candidates.flatMap(({ id: candidate }) =>
      gates.map(({ id: criterion }) => ({ decision: draw(), candidate, criterion }))
    );
    const decidedAs = (kind: number) =>
      decisions
        .filter(({ decision }) => decision === kind)
        .map(({ candidate, criterion }) => ({ candidate, criterion }));
    return {
      ...problem,
      tree,
      barred,
      cells: problem.cells.filter(
        ({ evaluator, candidate, criterion }) =>
          !onRecord.has(criterion) && !barred.some((one) => one.evaluator === evaluator && one.candidate === candidate)
      ),
      rules: { ...rules, tieBreaks: tree.filter(() => draw() < 4).map(({ id }) => id) },
      waivers: decidedAs(0),
      closedGates: decidedAs(1)
    };
  });

it('comes to the same result as the engine, for every evaluation', () => {
  let compared = 0;
  let reordered = 0;
  fc.assert(
    fc.property(evaluations, (problem) => {
      let outcome;
      try {
        outcome = computeOutcome(problem);
      } catch (error) {
        fc.pre(!(error instanceof DecisionError));
        throw error;
      }
      const result = JSON.parse(JSON.stringify(outcome)) as { order: string[] };
      expect(model.computeAgain(problem, result).difference).toBeUndefined();
      if (outcome.order.length > 1 && outcome.candidates.every(({ place }) => place !== null)) {
        expect(model.computeAgain(problem, { ...result, order: result.order.toReversed() }).difference).toBeDefined();
        reordered += 1;
      }
      compared += 1;
    }),
    { numRuns: 2000 }
  );
  expect(compared).toBeGreaterThan(1800);
  expect(reordered).toBeGreaterThan(20);
});
