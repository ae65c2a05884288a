import { describe, expect, it } from 'vitest';
import { computeOutcome, type EvaluationProblem } from '#lib/decision/outcome/index.ts';
import { group, problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import { robustnessOf } from './robustness-of.ts';

const NAMES = {
  candidates: new Map([
    ['A', 'Xoài'],
    ['B', 'Bưởi'],
    ['C', 'Dừa']
  ]),
  groups: new Map([
    ['g', { vi: 'An toàn', en: 'Security' }],
    ['h', { vi: 'Vận hành', en: 'Operation' }]
  ])
};
const TREE = [group('g', 60, rubric('a', 1)), group('h', 40, rubric('b', 1))];

const checked = (problem: EvaluationProblem) => robustnessOf(problem, computeOutcome(problem), 7, NAMES);

describe('the cross-checks of a result', () => {
  // A: 60 x 1 + 40 x 0.4 = 76; B: 60 x 0.4 + 40 x 1 = 64. They meet where g weighs half.
  const problem = problemOf(TREE, {
    A: { a: [5, 5, 5], b: [2, 2, 2] },
    B: { a: [2, 2, 2], b: [5, 5, 5] }
  });

  it('name how often the first stays first, and where it would not', () => {
    const { acceptability, stability, finding } = checked(problem);
    expect(acceptability?.ranks[0]?.[0]).toBeCloseTo(0.5, 1);
    expect(acceptability?.weightings).toBe(10_000);
    expect(stability.map(({ node, winner }) => [node, winner.low.ofWhole, winner.high.ofWhole])).toEqual([
      ['g', expect.closeTo(0.5, 9), 1],
      ['h', 0, expect.closeTo(0.5, 9)]
    ]);
    expect(finding.head).toEqual({
      vi: 'Xoài đứng đầu với 76,00 trên 100 điểm, hơn Bưởi 12,00 điểm.',
      en: 'Xoài is first with 76.00 of 100 points, 12.00 ahead of Bưởi.'
    });
    expect(finding.rest.vi).toMatch(
      /^Thay đổi trọng số ngẫu nhiên 10\.000 lần, Xoài đứng đầu \d+ lần trong 100.*\. Đổi trọng số của riêng một nhóm thì hạng nhất chỉ mất khi “An toàn” giảm từ 60\u00a0% xuống dưới 50\u00a0% \(Bưởi vượt lên\) hoặc “Vận hành” tăng từ 40\u00a0% lên quá 50\u00a0% \(Bưởi vượt lên\)\.$/
    );
    expect(finding.rest.en).toContain('only if “Security” falls from 60% to below 50% (Bưởi overtakes) or');
  });

  it('are the same on every run with one seed, and plain JSON', () => {
    const once = checked(problem);
    expect(JSON.parse(JSON.stringify(once))).toEqual(checked(problem));
  });

  it('say what one evaluator less would change', () => {
    const torn = problemOf(TREE, {
      A: { a: [5, 2, 2], b: [5, 2, 2] },
      B: { a: [1, 3, 3], b: [1, 3, 3] }
    });
    const { leaveOneOut, agreement } = checked(torn);
    expect(leaveOneOut.evaluators.map(({ evaluator, firstChanges }) => [evaluator, firstChanges])).toEqual([
      ['e1', true],
      ['e2', false],
      ['e3', false]
    ]);
    expect(agreement.concordance).toMatchObject({ judges: 3, objects: 2 });
    expect(agreement.alpha?.alpha).toBeLessThan(0.667);
    expect(agreement.alpha?.reading).toBe('low');
  });

  it('say of a clear winner that nothing takes the first place away', () => {
    const { finding, acceptability } = checked(
      problemOf(TREE, { A: { a: [5], b: [5] }, B: { a: [3], b: [3] }, C: { a: [1], b: [2] } })
    );
    expect(acceptability?.ranks[0]?.[0]).toBe(1);
    expect(finding.rest.vi).toBe(
      'Thay đổi trọng số ngẫu nhiên 10.000 lần, Xoài đứng đầu trong mọi lần. Đổi trọng số của riêng một nhóm, bao nhiêu cũng vậy, không làm mất hạng nhất.'
    );
  });
});

describe('the finding', () => {
  const head = (problem: EvaluationProblem) => checked(problem).finding.head.vi;

  it('says that the first place is shared', () => {
    expect(head(problemOf(TREE, { A: { a: [4], b: [4] }, B: { a: [4], b: [4] } }))).toBe(
      'Xoài và Bưởi cùng đứng đầu với 80,00 trên 100 điểm.'
    );
  });

  it('says that unknowns leave it open, with both intervals', () => {
    expect(head(problemOf(TREE, { A: { a: [4], b: ['unknown'] }, B: { a: [4], b: [3] } }))).toBe(
      'Chưa xác định được hạng nhất: Bưởi (72,00) hoặc Xoài (48,00–88,00), tùy các ô chưa rõ.'
    );
  });

  it('says who alone is left, or that nobody is', () => {
    const tree = [...TREE, group('d', 0, yesNo('gate', 0, { gate: { is: true } }))];
    expect(head(problemOf(tree, { A: { a: [4], b: [4], gate: [1] }, B: { a: [5], b: [5], gate: [0] } }))).toBe(
      'Xoài là phần mềm duy nhất được xếp hạng, với 80,00 trên 100 điểm.'
    );
    expect(head(problemOf(tree, { A: { a: [4], b: [4], gate: [0] }, B: { a: [5], b: [5], gate: [0] } }))).toBe(
      'Không phần mềm nào được xếp hạng: phần mềm nào cũng thiếu ít nhất một tiêu chí bắt buộc.'
    );
  });

  it('calls a result provisional while a must-have is open', () => {
    const tree = [...TREE, group('d', 0, yesNo('gate', 0, { gate: { is: true } }))];
    const { finding } = checked(
      problemOf(tree, { A: { a: [4], b: [4], gate: [1] }, B: { a: [1], b: [1], gate: ['unknown'] } })
    );
    expect(finding.rest.vi).toMatch(/^Kết quả còn tạm thời vì 1 tiêu chí bắt buộc chưa rõ\./);
    expect(finding.rest.en).toMatch(/^The result is provisional: 1 must-have is still open\./);
  });
});
