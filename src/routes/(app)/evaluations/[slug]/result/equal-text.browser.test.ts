import { describe, expect, it } from 'vitest';
import type { ResultView } from '#lib/server/queries/evaluation/view-result.ts';
import { ruleLines } from '../rule-words.ts';
import { equalText } from './equal-text.ts';

const groups: ResultView['groups'] = [
  {
    code: 'A',
    title: { vi: 'An toàn' },
    share: 0.6,
    criteria: [{ code: 'A1', title: { vi: 'Phân quyền' }, share: 0.6, gate: false }]
  },
  { code: 'C', title: { vi: 'Nghiệp vụ' }, share: 0.4, criteria: [] }
];
const candidates = ['xoai', 'buoi'].map((id) => ({
  id,
  name: id.toUpperCase()
})) as unknown as ResultView['candidates'];
const view = { candidates, groups, tieBreaks: ['A1', 'C'], decimals: 1 };
const why = { above: 'xoai', below: 'buoi', to: 72.5, tieBreak: { id: 'C', above: 60, below: 80 } };

describe('two with equal totals', () => {
  it('are parted by a rule that is named, with both values, whoever was asked about', () => {
    const text =
      'Hai phần mềm bằng điểm tổng (72,5). Quy tắc của tổ chấm đã niêm phong quy định: khi bằng điểm thì so lần lượt ' +
      '“A1 Phân quyền”, “C. Nghiệp vụ”. Ở “C. Nghiệp vụ”, BUOI được 80,0 điểm, XOAI được 60,0 điểm (thang 100), ' +
      'nên BUOI đứng trên.';
    expect(equalText(why, view)).toBe(text);
    expect(equalText({ ...why, above: 'buoi', below: 'xoai', tieBreak: { id: 'C', above: 80, below: 60 } }, view)).toBe(
      text
    );
  });

  it('share a rank where no rule parts them', () => {
    expect(equalText({ ...why, tieBreak: null }, view)).toMatch(/cùng hạng/);
  });
});

describe('the rule for equal totals', () => {
  const tieLine = (tieBreaks: readonly string[]): string =>
    ruleLines(
      {
        aggregate: 'mean',
        gapInLevels: 2,
        minEvaluators: 2,
        gateRule: 'unanimous',
        unknownPolicy: 'resolve',
        decimals: 2,
        tieBreaks: [...tieBreaks]
      },
      groups
    ).at(-1)!.text;

  it('is told by names, not by codes alone', () => {
    expect(tieLine(['A'])).toBe('So “A. An toàn”; phần mềm nhiều điểm hơn đứng trên. Vẫn bằng thì xếp cùng hạng.');
    expect(tieLine(['A', 'C'])).toContain('lần lượt “A. An toàn”, “C. Nghiệp vụ”');
    expect(tieLine([])).toBe('Xếp cùng hạng, không so thêm');
  });
});
