import { describe, expect, it } from 'vitest';
import { group, problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import { computeOutcome } from '../outcome/compute-outcome.ts';
import type { EvaluationProblem } from '../outcome/types.ts';
import { type Bilingual, findingOf, phraseFinding } from './finding.ts';
import { plainList, plainNumber, plainShare, plainShares } from './plain-numbers.ts';
import { smaaOfOutcome } from './smaa-of-outcome.ts';
import { weightStability } from './weight-stability.ts';

const NAMES: Record<string, Bilingual> = { security: { vi: 'An toàn thông tin', en: 'Security' } };
const nameOf = (id: string): Bilingual => NAMES[id] ?? { vi: id, en: id };

function sentence(problem: EvaluationProblem, seed?: number): Bilingual {
  const outcome = computeOutcome(problem);
  const smaa = seed === undefined ? null : smaaOfOutcome(problem, outcome, { seed, scores: 'certain' });
  return phraseFinding(findingOf(outcome, weightStability(problem, outcome), smaa), nameOf);
}

describe('the one plain sentence', () => {
  const tree = [rubric('security', 1), rubric('cost', 3)];

  it('says how firm the winner is and what would end its lead', () => {
    // A: 40 t + 50 (1 - t) in security share t... level with B at t = 0.4; A is first below it, in 40 % of weightings.
    const problem = problemOf(tree, { A: { security: [2], cost: [4] }, B: { security: [5], cost: [2] } });
    expect(sentence(problem, 2026)).toEqual({
      vi: 'A giữ hạng nhất trong 40% số bộ trọng số thử nghiệm; trọng số của “An toàn thông tin” phải tăng từ 25% lên 40% thì B mới vượt lên.',
      en: 'A stays first in 40% of weightings; the weight of Security would have to rise from 25% to 40% for B to win.'
    });
  });

  it('says so when no single weight matters', () => {
    const problem = problemOf(tree, { A: { security: [5], cost: [5] }, B: { security: [2], cost: [4] } });
    expect(sentence(problem)).toEqual({
      vi: 'A đứng thứ nhất; thay đổi riêng một trọng số nào cũng không làm đổi hạng nhất.',
      en: 'A is first; no change of any single weight puts another first.'
    });
    expect(sentence(problem, 1).en).toMatch(/^A stays first in 100% of weightings/);
  });

  it('says when first place is shared or open, or nobody is left', () => {
    const shared = problemOf(tree, { A: { security: [5], cost: [1] }, B: { security: [5], cost: [1] } });
    expect(sentence(shared)).toEqual({ vi: 'A và B đồng hạng nhất.', en: 'A and B share first place.' });
    const open = problemOf(tree, { A: { security: [5], cost: [1] }, B: { security: [4] } });
    expect(sentence(open).en).toBe(
      'First place is open: depending on what is still unknown, A and B may each come first.'
    );
    expect(sentence(open).vi).toBe(
      'Chưa xác định được hạng nhất: còn tùy các nội dung chưa rõ, A và B đều có thể đứng đầu.'
    );
    const none = problemOf([yesNo('gate', 1, { gate: { is: true } })], { A: { gate: [0] } });
    expect(sentence(none).vi).toBe('Không còn phần mềm nào đạt mọi tiêu chí bắt buộc.');
  });

  it('says when a tie-break alone puts one first', () => {
    const level = [rubric('x', 0.5), rubric('y', 0.5), rubric('z', 0.00001)];
    const problem = problemOf(
      level,
      { A: { x: [4], y: [2], z: [0] }, B: { x: [2], y: [4], z: [5] } },
      { rules: { tieBreaks: ['x'] } }
    );
    expect(sentence(problem)).toEqual({
      vi: 'A đứng thứ nhất; tổng điểm bằng B, chỉ hơn nhờ tiêu chí phân định khi bằng điểm.',
      en: 'A is first; its total is that of B, and it leads only by the tie-break.'
    });
  });

  it('says when a change too small to be printed would do', () => {
    const finding = {
      kind: 'winner',
      winner: 'A',
      provisional: false,
      firstShare: 0.995,
      level: [],
      nearest: { node: 'security', from: 0.25, to: 0.250_004, challenger: 'B' }
    } as const;
    expect(phraseFinding(finding, nameOf)).toEqual({
      vi: 'A giữ hạng nhất trong hơn 99% số bộ trọng số thử nghiệm; chỉ cần trọng số của “An toàn thông tin” (25%) thay đổi chưa đến 0,01 điểm phần trăm thì B đã vượt lên.',
      en: 'A stays first in more than 99% of weightings; the weight of Security (25%) need change by less than 0.01 percentage points for B to win.'
    });
  });

  it('says so when one alone is left', () => {
    const problem = problemOf(tree, { A: { security: [2], cost: [4] } });
    expect(sentence(problem, 1)).toEqual({
      vi: 'A là phần mềm duy nhất còn lại.',
      en: 'A is the only candidate left.'
    });
    const gated = [...tree, yesNo('gate', 0, { gate: { is: true } })];
    expect(sentence(problemOf(gated, { A: { security: [2], cost: [4] } })).en).toBe(
      'Provisional, for a must-have criterion is still open: A is the only candidate left.'
    );
  });

  it('calls a result provisional while a gate is open', () => {
    const gated = [group('g', 1, ...tree), yesNo('gate', 0, { gate: { is: true } })];
    const problem = problemOf(gated, { A: { security: [5], cost: [5], gate: [1] }, B: { security: [2], cost: [4] } });
    expect(sentence(problem).en).toMatch(/^Provisional, for a must-have criterion is still open: A is first/);
    expect(sentence(problem).vi).toMatch(/^Tạm tính vì còn tiêu chí bắt buộc chưa rõ: A đứng thứ nhất/);
  });
});

describe('numbers in a sentence', () => {
  it('are written as each language writes them', () => {
    expect(plainNumber(12.5, 1, 'vi')).toBe('12,5');
    expect(plainNumber(12.5, 1, 'en')).toBe('12.5');
    expect(plainList(['A', 'B', 'C'], 'vi')).toBe('A, B và C');
    expect(plainList(['A'], 'en')).toBe('A');
  });

  it('never claim all or nothing when it is not', () => {
    expect(plainShare(1, 'en')).toBe('100%');
    expect(plainShare(0.9999, 'en')).toBe('more than 99%');
    expect(plainShare(0.9999, 'vi')).toBe('hơn 99%');
    expect(plainShare(0.995, 'en')).toBe('more than 99%');
    expect(plainShare(0.9949, 'en')).toBe('99%');
    expect(plainShare(0.0001, 'vi')).toBe('chưa đến 1%');
    expect(plainShare(0, 'vi')).toBe('0%');
  });

  it('have as many decimals as it takes to tell two apart', () => {
    expect(plainShares(0.25, 0.11, 'vi')).toEqual(['25%', '11%']);
    expect(plainShares(0.251, 0.249, 'vi')).toEqual(['25,1%', '24,9%']);
  });
});
