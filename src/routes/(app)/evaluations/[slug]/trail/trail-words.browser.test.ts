import { describe, expect, it } from 'vitest';
import type { TrailDetail } from '#lib/server/queries/evaluation/trail-details.ts';
import { trailLines } from './trail-words.ts';

const change = (field: string, from: readonly string[], to: readonly string[]): TrailDetail => ({
  kind: 'change',
  field,
  from,
  to
});
const texts = (detail: TrailDetail) => trailLines(detail).map(({ text }) => text);

describe('what an act changed, in words', () => {
  it('gives both days of a deadline that was moved, and says where there was none', () => {
    expect(texts(change('deadline', ['2026-12-01'], ['2026-12-14']))).toEqual(['Hạn chấm: 01/12/2026 → 14/12/2026']);
    expect(texts(change('deadline', [], ['2026-12-14']))).toEqual(['Hạn chấm: để trống → 14/12/2026']);
  });

  it('says who or what was added and left out of a list', () => {
    expect(texts(change('evaluators', ['Lan', 'Mai'], ['Mai', 'Ngọc']))).toEqual([
      'Người chấm: thêm Ngọc',
      'Người chấm: bớt Lan'
    ]);
    expect(texts(change('candidates', ['A', 'B'], ['B', 'A']))).toEqual(['Phần mềm tham gia: đổi thứ tự thành B, A']);
  });

  it('puts rules into words, and long texts into so many that they can be told apart', () => {
    expect(texts(change('panelRules.aggregate', ['mean'], ['median']))[0]).toMatch(/Trung bình cộng.* → Trung vị/);
    const [text = ''] = texts(change('purpose.vi', ['Ngắn'], ['Dài '.repeat(100)]));
    expect(text).toMatch(/^Mục đích: “Ngắn” → “Dài .*…”$/);
    expect(text.length).toBeLessThan(220);
  });

  it("gives a declared conflict with the evaluator's own words apart", () => {
    expect(trailLines({ kind: 'conflict', product: 'ODK', reason: 'Anh trai làm ở đó' })).toEqual([
      { text: 'Khai có xung đột lợi ích với ODK, không chấm phần mềm này.', words: 'Anh trai làm ở đó' }
    ]);
  });
});
