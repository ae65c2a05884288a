import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, problemOf, rubric } from '../../../../tests/support/decision/evaluation-problem.ts';
import { problems } from '../../../../tests/support/decision/problem-arbitrary.ts';
import { computeOutcome } from '../outcome/compute-outcome.ts';
import { pick } from '../outcome/filling.ts';
import type { EvaluationProblem, TreeNode } from '../outcome/types.ts';
import { type NodeStability, weightStability } from './weight-stability.ts';

const stabilityOf = (problem: EvaluationProblem, options?: Parameters<typeof weightStability>[2]) =>
  weightStability(problem, computeOutcome(problem), options);

describe('weight stability worked by hand', () => {
  // A: 100, 40; B: 40, 100; C: 0, 0. A leads by 60 t - 60 (1 - t), so down to t = 1/2.
  const sheet = { A: { a: [5], b: [2] }, B: { a: [2], b: [5] }, C: { a: [0], b: [0] } };

  it('gives the interval of the winner, who overtakes and the share of the whole', () => {
    const [a, b] = stabilityOf(problemOf([rubric('a', 3), rubric('b', 1)], sheet));
    expect(a).toMatchObject({ node: 'a', isGroup: false, ofSiblings: 0.75, ofWhole: 0.75 });
    expect(a!.winner.low.ofSiblings).toBeCloseTo(0.5, 12);
    expect(a!.winner.low.overtakes).toEqual({ candidate: 'B', whom: 'A' });
    expect(a!.winner.high).toEqual({ ofSiblings: 1, ofWhole: 1, overtakes: null });
    expect(b!.winner.high.ofSiblings).toBeCloseTo(0.5, 12);
    expect(b!.winner.low.ofSiblings).toBe(0);
  });

  it('works inside a group and on the group itself', () => {
    const tree = [group('g', 1, rubric('a', 3), rubric('b', 1)), group('h', 1, rubric('c', 1))];
    const stable = stabilityOf(problemOf(tree, { A: { a: [5], b: [2], c: [2] }, B: { a: [2], b: [5], c: [3] } }));
    // A: g = 85, h = 40; B: g = 55, h = 60. Group g: 30 t >= 20 (1 - t), t >= 0.4.
    const of = (node: string): NodeStability => stable.find((one) => one.node === node)!;
    expect(of('g').winner.low).toMatchObject({ overtakes: { candidate: 'B', whom: 'A' } });
    expect(of('g').winner.low.ofWhole).toBeCloseTo(0.4, 12);
    // Inside g: (60 t - 60 (1 - t)) / 2 >= 10, t >= 2/3, which is 1/3 of the whole.
    expect(of('a').winner.low.ofSiblings).toBeCloseTo(2 / 3, 12);
    expect(of('a').winner.low.ofWhole).toBeCloseTo(1 / 3, 12);
    expect(of('a').ofWhole).toBeCloseTo(0.375, 12);
    expect(stable.some(({ node }) => node === 'c')).toBe(false);
  });

  it('moves a share of the whole against all other criteria where asked', () => {
    const tree = [group('g', 1, rubric('a', 3), rubric('b', 1)), group('h', 1, rubric('c', 1))];
    const problem = problemOf(tree, { A: { a: [5], b: [2], c: [2] }, B: { a: [2], b: [5], c: [3] } });
    const [a] = stabilityOf(problem, { across: 'whole' });
    // Others keep 1/8 : 1/2, so 60 t - (1 - t) (60 x 1/5 + 20 x 4/5) >= 0, t >= 28/88.
    expect(a!.winner.low.ofWhole).toBeCloseTo(28 / 88, 12);
  });

  it('is a curve, solved exactly, where a sibling is not applicable', () => {
    // A has no b: its total is (100 t + 20 c) / (t + c) with c = (1 - t) / 2; B: 70 t + 80 (1 - t) after c + b.
    // 100 t + 10 (1 - t) = (80 - 10 t) (1 + t) / 2 gives 10 t^2 + 110 t - 60 = 0.
    const tree = [rubric('a', 3), rubric('b', 1), rubric('c', 1)];
    const problem = problemOf(tree, {
      A: { a: [5], b: ['not-applicable'], c: [1] },
      B: { a: [3.5], b: [5], c: [3] }
    });
    const [a] = stabilityOf(problem);
    expect(a!.winner.low.ofSiblings).toBeCloseTo((-110 + Math.sqrt(110 ** 2 + 2400)) / 20, 12);
    expect(a!.winner.low.overtakes).toEqual({ candidate: 'B', whom: 'A' });
  });

  it('has nothing to say of one candidate or one criterion', () => {
    expect(stabilityOf(problemOf([rubric('a', 1), rubric('b', 1)], { A: { a: [1], b: [1] } }))).toEqual([]);
    expect(stabilityOf(problemOf([rubric('a', 1)], { A: { a: [1] }, B: { a: [2] } }))).toEqual([]);
  });
});

function withShare(tree: readonly TreeNode[], id: string, share: number): TreeNode[] {
  const at = tree.findIndex((node) => node.id === id);
  if (at < 0) {
    return tree.map((node) => ('children' in node ? { ...node, children: withShare(node.children, id, share) } : node));
  }
  const others = tree.reduce((sum, node, i) => (i === at ? sum : sum + node.weight), 0);
  return tree.map((node, i) => (i === at ? { ...node, weight: (others * share) / (1 - share) } : node));
}

describe('laws of weight stability', () => {
  it.each([true, false])(
    'just inside an end the order holds, just beyond it breaks as announced (complete: %s)',
    (complete) => {
      fc.assert(
        fc.property(problems({ complete }), fc.nat(), (problem, pickOne) => {
          const stable = stabilityOf(problem);
          fc.pre(stable.length > 0);
          const { node, ofSiblings, winner, order } = stable[pickOne % stable.length]!;
          const totalsAt = (share: number) => {
            const moved = computeOutcome({ ...problem, tree: withShare(problem.tree, node, share) });
            return new Map(moved.candidates.map(({ id, total }) => [id, pick(total, 'middle')]));
          };
          for (const interval of [winner, order]) {
            for (const [end, outward] of [
              [interval.low, -1],
              [interval.high, 1]
            ] as const) {
              if (end.overtakes === null) continue;
              const { candidate, whom } = end.overtakes;
              const lead = (share: number) => totalsAt(share).get(whom)! - totalsAt(share).get(candidate)!;
              const beyond = end.ofSiblings + outward * 1e-4;
              if (beyond > 1e-6 && beyond < 1 - 1e-6) expect(lead(beyond)).toBeLessThan(1e-9);
              expect(lead((ofSiblings + end.ofSiblings) / 2)).toBeGreaterThan(-1e-8);
            }
          }
        }),
        { numRuns: 300 }
      );
    }
  );

  it('the first place holds wherever the whole order does', () => {
    fc.assert(
      fc.property(problems({ complete: true }), (problem) => {
        for (const { winner, order, ofSiblings } of stabilityOf(problem)) {
          expect(winner.low.ofSiblings).toBeLessThanOrEqual(ofSiblings);
          expect(winner.high.ofSiblings).toBeGreaterThanOrEqual(ofSiblings);
          expect(order.low.ofSiblings).toBeLessThanOrEqual(ofSiblings);
          expect(order.high.ofSiblings).toBeGreaterThanOrEqual(ofSiblings);
        }
      })
    );
  });

  it('follows a change of the order of candidates and of siblings', () => {
    const turnedTree = (tree: readonly TreeNode[]): TreeNode[] =>
      tree.map((node) => ('children' in node ? { ...node, children: turnedTree(node.children) } : node)).toReversed();
    fc.assert(
      fc.property(problems({ complete: false }), (problem) => {
        const turned = { ...problem, candidates: problem.candidates.toReversed(), tree: turnedTree(problem.tree) };
        const outcome = computeOutcome(problem);
        // Where two share a place, their order on the list decides who is compared with whom.
        fc.pre(!outcome.candidates.some(({ shared, place }) => shared || place === null));
        const after = new Map(stabilityOf(turned).map((one) => [one.node, one]));
        const before = stabilityOf(problem);
        expect(after.size).toBe(before.length);
        for (const { node, winner, order } of before) {
          const other = after.get(node)!;
          for (const [mine, theirs] of [
            [winner, other.winner],
            [order, other.order]
          ] as const) {
            expect(theirs.low.ofSiblings).toBeCloseTo(mine.low.ofSiblings, 6);
            expect(theirs.high.ofSiblings).toBeCloseTo(mine.high.ofSiblings, 6);
          }
        }
      })
    );
  });
});
