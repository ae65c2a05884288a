import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../model/plain-text.ts';
import { evaluationReport } from './evaluation-report.ts';
import type { EvaluationReportInput } from './input.ts';
import { sampleInput } from './testing/sample-input.ts';

const LEAD = 'Các tiêu chí bắt buộc đã được quyết định riêng';
const waived: EvaluationReportInput['waivers'][number] = {
  candidate: 'nextcloud',
  criterion: 'A1',
  reason: 'Đã có bản cam kết.',
  kind: 'waived',
  proposed: { by: 'Loan', on: '2026-11-20' },
  confirmed: { by: 'Quốc', on: '2026-11-21' }
};

/** A1 as a must-have on which Tài said met, Khôi not met, and a third could not tell. */
function gated(more: Partial<EvaluationReportInput>): string {
  const input = sampleInput();
  const tree = input.criteria.tree.map((group) => ({
    ...group,
    children: group.children.map((one) => (one.code === 'A1' ? { ...one, gate: { atLeast: 3 } } : one))
  }));
  const candidates = input.outcome.candidates.map((one) => ({
    ...one,
    gates: [{ criterion: 'A1', state: 'waived' as const, judged: 'open' as const, votes: { met: 1, notMet: 1 } }],
    contributions: one.contributions.map((part) =>
      part.criterion === 'A1'
        ? { ...part, scores: [...part.scores, { evaluator: 'hai', score: 'unknown' as const }] }
        : part
    )
  }));
  return toPlainText(
    evaluationReport({
      ...input,
      criteria: { ...input.criteria, tree },
      outcome: { ...input.outcome, candidates },
      ...more
    })
  );
}

describe('the must-haves decided one by one', () => {
  it('name who proposed and confirmed, when and why, and the votes', () => {
    const text = gated({ waivers: [waived] });
    expect(text).toContain(
      'Nextcloud Talk, tiêu chí A1: được miễn; Loan đề nghị ngày 20 tháng 11 năm 2026; Quốc xác nhận ngày 21 tháng 11 năm 2026; ' +
        'ý kiến người chấm: 1 đạt, 1 không đạt, 1 chưa rõ; lý do: “Đã có bản cam kết”.'
    );
    expect(text).not.toContain(LEAD);
    expect(gated({ waivers: [waived], language: 'en' })).toContain('proposed by Loan on');
  });

  it('stand in a list under a line of their own where there are several, and nowhere where there are none', () => {
    const text = gated({ waivers: [waived, { ...waived, candidate: 'jitsi', kind: 'not-shown' }] });
    expect(text).toContain(LEAD);
    expect(text).toContain('- Jitsi Meet, tiêu chí A1: coi là không chứng minh được; Loan đề nghị');
    expect(gated({})).not.toContain('đề nghị ngày');
  });
});
