import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../model/check-document.ts';
import { toPlainText } from '../../model/plain-text.ts';
import { evaluationReport } from './evaluation-report.ts';
import { sampleInput, type Scores } from './testing/sample-input.ts';

const textOf = (...given: Parameters<typeof sampleInput>): string =>
  toPlainText(evaluationReport(sampleInput(...given)));
const section = (text: string, from: string): string =>
  text.slice(text.indexOf(from)).split('\n\n').slice(0, 3).join('\n');

describe('an evaluation report with a barred evaluator', () => {
  it('gives every score to the one who gave it', () => {
    const text = textOf();
    expect(text).toContain('A1. Tiêu chí A1\t5 · 5 · 5\t4 · × · 3');
    expect(text).toContain('A2. Tiêu chí A2\t4 · 4 · 4\t3 · × · 3');
    expect(text).toContain('theo thứ tự: Tài · Ngọc · Khôi.');
    expect(text).toContain('“×” là không chấm vì đã khai xung đột lợi ích');
  });

  it('counts who scored what', () => {
    expect(textOf()).toContain('3 chuyên gia chấm độc lập 2 phần mềm');
    expect(textOf()).toContain('Riêng Nextcloud Talk có 2 người chấm.');
    expect(textOf({ language: 'en' })).toContain('Nextcloud Talk was scored by 2 of them.');
    expect(textOf({ conflicts: [] })).not.toContain('Riêng ');
  });

  it('keeps the places where somebody did not hand in, and where somebody scored nothing at all', () => {
    const late = { tai: { jitsi: [5, 4], nextcloud: [4, 3] }, khoi: { jitsi: [4, 4], nextcloud: [3, 3] } } as const;
    const left = textOf({ leftOut: ['ngoc'], conflicts: [] }, late);
    expect(left).toContain('A1. Tiêu chí A1\t5 · 4\t4 · 3');
    expect(left).toContain('theo thứ tự: Tài · Khôi.');
    expect(left).toContain('2 chuyên gia chấm độc lập');
    expect(left).toContain('Không tính phiếu của Ngọc');
    const all = ['jitsi', 'nextcloud'].map((candidate) => ({ evaluator: 'ngoc', person: 'Ngọc', candidate }));
    const barred = textOf({ conflicts: all }, late);
    expect(barred).toContain('A1. Tiêu chí A1\t5 · 4\t4 · 3');
    expect(barred).toContain('2 chuyên gia chấm độc lập');
    expect(barred).toContain('- Ngọc không chấm Jitsi Meet');
  });

  it('names the declared conflict, its product and its reason; and says so where there was none', () => {
    const said = section(textOf(), 'Tổ chấm và xung đột lợi ích');
    expect(said).toContain('Người chấm: Tài, Ngọc, Khôi.');
    expect(said).toContain('- Ngọc không chấm Nextcloud Talk; lý do đã khai: “Em ruột làm ở đơn vị triển khai”');
    expect(textOf({ conflicts: [] })).toContain('Không ai khai có xung đột lợi ích.');
  });

  it('tells a first place that cannot be told any more from one that goes to somebody else', () => {
    const text = textOf();
    expect(text).toContain('Bỏ phiếu của Tài hoặc Khôi thì không còn xác định được hạng nhất.');
    expect(text).not.toContain('đứng đầu. Bỏ phiếu');
    expect(text).toContain('Bỏ phiếu của người khác, hạng nhất vẫn giữ nguyên.');
    const other = textOf({
      withoutOne: [
        { evaluator: 'tai', kind: 'other', candidates: ['nextcloud'] },
        { evaluator: 'khoi', kind: 'same' }
      ]
    });
    expect(other).toContain('Bỏ phiếu của Tài thì Nextcloud Talk đứng đầu.');
    expect(other).not.toContain('không còn xác định được hạng nhất');
    const nobody = textOf({ withoutOne: [{ evaluator: 'tai', kind: 'other', candidates: [] }] });
    expect(nobody).toContain('Bỏ phiếu của Tài thì không còn phần mềm nào được xếp hạng.');
    const both = textOf({
      withoutOne: [{ evaluator: 'tai', kind: 'open', candidates: ['jitsi', 'nextcloud'], wasOpen: true }]
    });
    expect(both).toContain('hạng nhất vẫn chưa xác định được, nhưng có thể là Jitsi Meet hoặc Nextcloud Talk');
    expect(both).not.toContain('không còn xác định');
  });
});

describe('an evaluation report', () => {
  const APART: Scores = {
    tai: { jitsi: [5, 0], nextcloud: [0, 5] },
    ngoc: { jitsi: [0, 5], nextcloud: [5, 0] },
    khoi: { jitsi: [5, 1], nextcloud: [1, 3] }
  };

  it('says in its first lines that the panel hardly agrees, and only then', () => {
    const apart = textOf({}, APART);
    expect(section(apart, '1. Kết luận')).toMatch(/^1\. Kết luận\nTổ chấm còn lệch nhau nhiều \(Krippendorff α = −/);
    expect(apart).toContain('Dưới 0,667 là đồng thuận yếu');
    expect(textOf()).not.toContain('lệch nhau nhiều');
    expect(textOf()).toContain('Từ 0,80 trở lên là đồng thuận tốt.');
  });

  it('ends its text with the end mark, before the signature and nowhere else', () => {
    const text = textOf();
    expect(text).toContain('Kính đề nghị dùng Jitsi Meet./.');
    expect(text.split('./.')).toHaveLength(2);
    expect(textOf({ validUntil: '2027-12-31' })).toMatch(/có giá trị đến ngày [^.]*2027\.\/\./);
  });

  it('cites the decision that adopted the criteria; its number is left blank where it was not recorded', () => {
    const of = (number?: string) => textOf({ adoption: { date: '2026-11-02', number } });
    const rest = 'ngày 02 tháng 11 năm 2026 về việc ban hành Bộ tiêu chí phần mềm họp trực tuyến, phiên bản 2.0';
    expect(of('15/QĐ-BCĐ')).toContain(`Căn cứ Quyết định số 15/QĐ-BCĐ ${rest}`);
    expect(of('Thông báo số 3/TB')).toContain(`Căn cứ Thông báo số 3/TB ${rest}`);
    expect(of()).toMatch(/Căn cứ Quyết định số\s+ngày 02 tháng 11/);
  });

  it('in the place of a returned one says why that was returned and how it was met', () => {
    const answer = {
      number: 'BC-2026-01',
      returnedOn: '2026-12-01',
      returnedBy: 'Quốc',
      reason: 'Chưa nói ai không chấm.\nCần nêu rõ.',
      text: '- Đã nêu ở mục 3.\n- Đã **tách** cột.'
    };
    const text = textOf({ answer });
    expect(text).toContain('2. Giải trình, tiếp thu');
    expect(text).toContain(
      'thay báo cáo BC-2026-01, đã được Quốc thay mặt Ban Chỉ đạo trả lại ngày 01 tháng 12 năm 2026'
    );
    expect(text).toContain('“Chưa nói ai không chấm. Cần nêu rõ”');
    expect(text).toContain('- Đã nêu ở mục 3.\n- Đã tách cột.');
    expect(textOf()).not.toContain('Giải trình, tiếp thu');
    expect(checkDocument(evaluationReport(sampleInput({ answer, language: 'en' })))).toEqual([]);
  });

  it('says what those who scored every product would put first, in the conclusion too where that differs', () => {
    const reversed: Scores = {
      tai: { jitsi: [4, 3], nextcloud: [4, 4] },
      ngoc: { jitsi: [5, 5] },
      khoi: { jitsi: [4, 3], nextcloud: [4, 3] }
    };
    const text = textOf({}, reversed);
    expect(section(text, 'Kết luận')).toContain(
      'Nếu chỉ tính 2 người chấm đủ mọi phần mềm thì Nextcloud Talk đứng đầu'
    );
    expect(text).toContain('thứ tự là Nextcloud Talk (hạng 1), Jitsi Meet (hạng 2).');
    expect(textOf({ language: 'en' }, reversed)).toContain('Nextcloud Talk would come first.');
    expect(textOf()).toContain('nếu chỉ tính 2 người chấm đủ mọi phần mềm, thứ tự không đổi.');
    expect(section(textOf(), 'Kết luận')).not.toContain('chấm đủ mọi phần mềm');
  });

  it('explains the mark of the unknown under its figure only where something is unknown', () => {
    expect(textOf()).not.toContain('phần gạch chéo viền đứt');
    const unknown = { ...APART, tai: { jitsi: [5, 'unknown'], nextcloud: ['unknown', 5] }, ngoc: {} } as Scores;
    expect(textOf({}, unknown)).toContain('phần gạch chéo viền đứt là điểm chưa rõ');
  });

  it('is well built in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      expect(checkDocument(evaluationReport(sampleInput({ language }, APART)))).toEqual([]);
    }
  });
});
