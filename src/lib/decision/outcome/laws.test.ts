import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteriaOf, problems } from '../../../../tests/support/decision/problem-arbitrary.ts';
import { computeOutcome } from './compute-outcome.ts';
import type { Criterion, EvaluationProblem, Outcome, TreeNode } from './types.ts';

const complete = problems({ complete: true });
const withGaps = problems({ complete: false });

/** What a reader sees of a ranking: rounded totals, ranks and places by candidate. */
function ranking({ candidates }: Outcome): Record<string, unknown> {
  return Object.fromEntries(
    candidates.map(({ id, shown, rank, place, shared }) => [id, { shown, rank, place, shared }])
  );
}

function mapNodes(tree: readonly TreeNode[], change: (node: TreeNode) => TreeNode[]): TreeNode[] {
  return tree.flatMap((node) =>
    change('children' in node ? { ...node, children: mapNodes(node.children, change) } : node)
  );
}

/** The first criterion's answers again, under another id. */
function copyAnswers(problem: EvaluationProblem, from: string, to: string): EvaluationProblem {
  const copied = problem.cells.filter(({ criterion }) => criterion === from);
  return { ...problem, cells: [...problem.cells, ...copied.map((cell) => ({ ...cell, criterion: to }))] };
}

describe('laws of the additive result', () => {
  it('a candidate that is nowhere worse is not ranked below', () => {
    fc.assert(
      fc.property(complete, fc.infiniteStream(fc.boolean()), (problem, lowered) => {
        const byId = new Map(criteriaOf(problem.tree).map((criterion) => [criterion.id, criterion]));
        const worse = problem.cells
          .filter(({ candidate }) => candidate === 'p0')
          .map((cell) => {
            const { worst, best } = byId.get(cell.criterion)!;
            const beyondWorst = Math.sign(best - worst) * ((cell.score as number) - worst) <= 0;
            return { ...cell, candidate: 'worse', score: beyondWorst || !lowered.next().value ? cell.score : worst };
          });
        const { candidates } = computeOutcome({
          ...problem,
          candidates: [...problem.candidates, { id: 'worse' }],
          cells: [...problem.cells, ...worse]
        });
        expect(candidates[0]!.place).toBeLessThanOrEqual(candidates.at(-1)!.place!);
      })
    );
  });

  it('a criterion of weight zero changes nothing', () => {
    fc.assert(
      fc.property(withGaps, fc.integer({ min: 0, max: 5 }), (problem, score) => {
        const idle: Criterion = { id: 'idle', weight: 0, kind: 'rubric', worst: 0, best: 5, shape: { kind: 'linear' } };
        const cells = problem.candidates.map(({ id }) => ({
          evaluator: 'e1',
          candidate: id,
          criterion: 'idle',
          score
        }));
        const more = { ...problem, tree: [...problem.tree, idle], cells: [...problem.cells, ...cells] };
        expect(ranking(computeOutcome(more))).toEqual(ranking(computeOutcome(problem)));
      })
    );
  });

  it('a criterion doubled with its weight split changes nothing', () => {
    fc.assert(
      fc.property(withGaps, (problem) => {
        const { id } = criteriaOf(problem.tree)[0]!;
        const tree = mapNodes(problem.tree, (node) =>
          node.id === id
            ? [
                { ...node, weight: node.weight * 0.25 },
                { ...node, id: 'copy', weight: node.weight * 0.75 }
              ]
            : [node]
        );
        const doubled = computeOutcome({ ...copyAnswers(problem, id, 'copy'), tree });
        expect(ranking(doubled)).toEqual(ranking(computeOutcome(problem)));
      })
    );
  });

  it('the order in which candidates and criteria are listed changes nothing', () => {
    fc.assert(
      fc.property(withGaps, (problem) => {
        const turned: EvaluationProblem = {
          ...problem,
          candidates: problem.candidates.toReversed(),
          cells: problem.cells.toReversed(),
          tree: mapNodes(problem.tree, (node) => [
            'children' in node ? { ...node, children: node.children.toReversed() } : node
          ]).toReversed()
        };
        expect(ranking(computeOutcome(turned))).toEqual(ranking(computeOutcome(problem)));
      })
    );
  });

  it('scaling the weights of siblings changes nothing', () => {
    fc.assert(
      fc.property(withGaps, fc.double({ min: 0.01, max: 1000, noNaN: true }), (problem, factor) => {
        const tree = mapNodes(problem.tree, (node) => [{ ...node, weight: node.weight * factor }]);
        expect(ranking(computeOutcome({ ...problem, tree }))).toEqual(ranking(computeOutcome(problem)));
      })
    );
  });

  it('removing a candidate changes neither totals nor order of the others', () => {
    fc.assert(
      fc.property(withGaps, (problem) => {
        fc.pre(problem.candidates.length > 1);
        const rest = {
          ...problem,
          candidates: problem.candidates.slice(1),
          cells: problem.cells.filter(({ candidate }) => candidate !== 'p0')
        };
        const before = computeOutcome(problem);
        const after = computeOutcome(rest);
        for (const { id, total } of after.candidates) {
          expect(before.candidates.find((candidate) => candidate.id === id)!.total).toEqual(total);
        }
        const settled = before.candidates.every(({ place }) => place !== null);
        if (settled) expect(after.order).toEqual(before.order.filter((id) => id !== 'p0'));
      })
    );
  });

  it('points of criteria sum to the total, shares to one, and groups hold what is in them', () => {
    fc.assert(
      fc.property(withGaps, (problem) => {
        for (const { contributions, groups, total, coverage } of computeOutcome(problem).candidates) {
          const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
          expect(sum(contributions.map(({ points }) => points.low))).toBe(total.low);
          expect(sum(contributions.map(({ points }) => points.high))).toBe(total.high);
          const applicable = contributions.some(({ state }) => state !== 'not-applicable');
          expect(sum(contributions.map(({ share }) => share))).toBeCloseTo(applicable ? 1 : 0, 10);
          for (const { id, points } of groups) {
            const inside = contributions.filter(({ path }) => path.includes(id));
            expect(sum(inside.map((one) => one.points.high))).toBeCloseTo(points.high, 9);
          }
          const known = contributions.filter(({ state }) => state === 'known');
          expect(coverage).toBeCloseTo(sum(known.map(({ share }) => share)), 10);
        }
      })
    );
  });

  it('holds finite numbers only, and the same ones on every run', () => {
    fc.assert(
      fc.property(withGaps, (problem) => {
        const outcome = computeOutcome(problem);
        JSON.stringify(outcome, (key, value: unknown) => {
          if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
          return value;
        });
        expect(computeOutcome(problem)).toEqual(outcome);
      })
    );
  });
});

describe('laws of the unknown', () => {
  /** Answers every unknown cell by evaluator e1, who is asked alone where nobody answered. */
  function fill(problem: EvaluationProblem, outcome: Outcome, best: (candidate: string) => boolean): EvaluationProblem {
    const criteria = criteriaOf(problem.tree);
    const cells = outcome.candidates.flatMap(({ id, contributions }) =>
      contributions
        .filter(({ state }) => state === 'unknown')
        .map(({ criterion }) => {
          const asked = criteria.find((one) => one.id === criterion)!;
          return { evaluator: 'e1', candidate: id, criterion, score: best(id) ? asked.best : asked.worst };
        })
    );
    const open = new Set(cells.map(({ candidate, criterion }) => `${candidate} ${criterion}`));
    const kept = problem.cells.filter(({ candidate, criterion }) => !open.has(`${candidate} ${criterion}`));
    return { ...problem, cells: [...kept, ...cells] };
  }

  it('every filling stays within the ranges', () => {
    fc.assert(
      fc.property(withGaps, fc.infiniteStream(fc.boolean()), (problem, coin) => {
        const open = computeOutcome(problem);
        const filled = computeOutcome(fill(problem, open, () => Boolean(coin.next().value)));
        filled.candidates.forEach(({ shown, place }, i) => {
          const { shown: range, rank } = open.candidates[i]!;
          expect(shown.low).toBeGreaterThanOrEqual(range.low);
          expect(shown.low).toBeLessThanOrEqual(range.high);
          expect(place).toBeGreaterThanOrEqual(rank!.best);
          expect(place).toBeLessThanOrEqual(rank!.worst);
        });
      })
    );
  });

  it('the ends of the rank range are reached: own unknowns at best and others at worst, and the other way round', () => {
    fc.assert(
      fc.property(withGaps, (problem) => {
        const open = computeOutcome(problem);
        for (const { id, rank } of open.candidates) {
          const placeIn = (filled: EvaluationProblem) =>
            computeOutcome(filled).candidates.find((candidate) => candidate.id === id)!.place;
          expect(placeIn(fill(problem, open, (candidate) => candidate === id))).toBe(rank!.best);
          expect(placeIn(fill(problem, open, (candidate) => candidate !== id))).toBe(rank!.worst);
        }
      })
    );
  });

  it('a conclusive first place is sole and first under every filling', () => {
    fc.assert(
      fc.property(withGaps, fc.infiniteStream(fc.boolean()), (problem, coin) => {
        const open = computeOutcome(problem);
        fc.pre(open.conclusive.ok);
        const filled = computeOutcome(fill(problem, open, () => Boolean(coin.next().value)));
        expect(filled.order[0]).toBe(open.order[0]);
        expect(filled.conclusive.ok).toBe(true);
      })
    );
  });
});
