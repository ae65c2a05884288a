import { describe, expect, it } from 'vitest';
import { problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import { computeOutcome } from './compute-outcome.ts';
import type { CandidateOutcome, Outcome } from './types.ts';

function of(outcome: Outcome, id: string): CandidateOutcome {
  return outcome.candidates.find((candidate) => candidate.id === id)!;
}

describe('gates', () => {
  const tree = [yesNo('vietnamese', 0, { gate: { is: true } }), rubric('a', 1, { gate: { atLeast: 2 } })];

  it('exclude with the reason, out of the ranking but not out of the record', () => {
    const outcome = computeOutcome(
      problemOf(tree, { A: { vietnamese: [0, 1], a: [5, 5] }, B: { vietnamese: [1, 1], a: [2, 3] } })
    );
    expect(of(outcome, 'A')).toMatchObject({
      status: 'excluded',
      failedGates: ['vietnamese'],
      rank: null,
      place: null,
      shown: { low: 100, high: 100 }
    });
    expect(of(outcome, 'A').gates[0]).toEqual({
      criterion: 'vietnamese',
      state: 'not-met',
      judged: 'not-met',
      votes: { met: 1, notMet: 1 }
    });
    expect(outcome.order).toEqual(['B']);
    expect(of(outcome, 'B').place).toBe(1);
  });

  it('need more than half under the majority rule', () => {
    const judge = (answers: number[]) =>
      computeOutcome(
        problemOf([yesNo('g', 1, { gate: { is: true } })], { A: { g: answers } }, { rules: { gateRule: 'majority' } })
      ).candidates[0]!.gates[0]!.state;
    expect(judge([1, 1, 0])).toBe('met');
    expect(judge([1, 0])).toBe('not-met');
  });

  it('pass when waived and fail when closed as not shown', () => {
    const outcome = computeOutcome(
      problemOf(
        tree,
        { A: { vietnamese: [0], a: [5] }, B: { a: [5] } },
        {
          waivers: [{ candidate: 'A', criterion: 'vietnamese' }],
          closedGates: [{ candidate: 'B', criterion: 'vietnamese' }]
        }
      )
    );
    expect(of(outcome, 'A').gates[0]).toMatchObject({ state: 'waived', judged: 'not-met' });
    expect(of(outcome, 'A').place).toBe(1);
    expect(of(outcome, 'B')).toMatchObject({ status: 'excluded', failedGates: ['vietnamese'] });
    expect(outcome.conclusive.ok).toBe(true);
  });

  it('block concluding while open, and leave the ranks of others open', () => {
    const outcome = computeOutcome(
      problemOf(tree, { A: { a: [5] }, B: { vietnamese: [1], a: [3] }, C: { vietnamese: [1], a: [2] } })
    );
    expect(of(outcome, 'A')).toMatchObject({ status: 'ranked', rank: { best: 1, worst: 1 } });
    expect(of(outcome, 'B').rank).toEqual({ best: 1, worst: 2 });
    expect(of(outcome, 'C').rank).toEqual({ best: 2, worst: 3 });
    expect(outcome.conclusive.reasons).toContainEqual({ code: 'gate-open', candidate: 'A', criterion: 'vietnamese' });
  });

  it('closed against what the votes show must be cleared up by people', () => {
    const outcome = computeOutcome(
      problemOf(
        tree,
        { A: { vietnamese: [1], a: [5] }, B: { vietnamese: [1], a: [4] } },
        { closedGates: [{ candidate: 'A', criterion: 'vietnamese' }] }
      )
    );
    expect(outcome.conclusive.reasons).toEqual([
      { code: 'closing-contradicted', candidate: 'A', criterion: 'vietnamese' }
    ]);
  });

  it('read "at least" as "at most" where less is better', () => {
    const seconds = rubric('s', 1, { kind: 'measure', worst: 10, best: 0, gate: { atLeast: 4 } });
    const { candidates } = computeOutcome(problemOf([seconds], { A: { s: [3] }, B: { s: [4.5] }, C: { s: [4] } }));
    expect(candidates.map(({ status }) => status)).toEqual(['ranked', 'excluded', 'ranked']);
  });

  it('that exclude everybody leave nobody to conclude for', () => {
    const { conclusive, order } = computeOutcome(problemOf(tree, { A: { vietnamese: [0], a: [5] } }));
    expect(order).toEqual([]);
    expect(conclusive.reasons).toEqual([{ code: 'no-candidate-left' }]);
  });
});
