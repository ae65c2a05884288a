import { describe, expect, test } from 'vitest';
import { addressee, basis, heading, letterhead, list, paragraph, signatures, title } from './build.ts';
import {
  addresseeLines,
  basisLines,
  dashLines,
  footLine,
  letterheadLines,
  shortDigest
} from './administrative-form.ts';
import { isReportDocument, reportDocument, type ReportDocument } from './document.ts';
import { withEndMark } from './end-mark.ts';
import { listMarker } from './list-marker.ts';
import { numberingOf } from './numbering.ts';
import { plainRuns, toPlainText } from './plain-text.ts';
import { romanNumeral } from './roman-numeral.ts';
import { bold, lineBreak, link, reference, runsOf, text } from './runs.ts';
import { safeHref } from './safe-href.ts';
import { column, row, table } from './table.ts';
import type { Block } from './blocks.ts';

const documentOf = (...blocks: readonly Block[]): ReportDocument =>
  reportDocument({ kind: 'evaluation', language: 'vi', title: 'Báo cáo', date: '2026-12-05', blocks });
const words = (block: Block): string => toPlainText(documentOf(block));
const small = (anchor: string) =>
  table({ anchor, caption: 'Bảng nhỏ', columns: [column('left')], header: ['A'], rows: [row('b')] });

describe('the letterhead', () => {
  const given = { agency: 'Tổ tư vấn', place: 'Vĩnh Long' };

  test('is set in capitals, with number, place and date on the rule of the decree', () => {
    const block = letterhead({
      ...given,
      superior: 'Ban Chỉ đạo\ntỉnh Vĩnh Long',
      number: { value: '08', symbol: 'BC-TTV' },
      date: '2026-02-05'
    });
    expect(letterheadLines(block, 'vi')).toEqual({
      superior: ['BAN CHỈ ĐẠO', 'TỈNH VĨNH LONG'],
      agency: ['TỔ TƯ VẤN'],
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      number: 'Số: 08/BC-TTV',
      about: undefined,
      placeAndDate: 'Vĩnh Long, ngày 05 tháng 02 năm 2026'
    });
    expect(letterheadLines(block, 'en').placeAndDate).toBe('Vĩnh Long, 5 February 2026');
  });

  test('leaves blanks for what the office writes in', () => {
    const lines = letterheadLines(letterhead({ ...given, number: { symbol: 'BC-TTV' }, about: 'góp ý' }), 'vi');
    expect(lines.number).toMatch(/^Số: \u00a0+\/BC-TTV$/);
    expect(lines.placeAndDate).toMatch(/^Vĩnh Long, ngày\u00a0+tháng\u00a0+năm\u00a0+$/);
    expect(lines.about).toBe('V/v góp ý');
  });
});

describe('fixed lines', () => {
  test('one addressee stands on the line, several under it', () => {
    expect(addresseeLines(addressee('Ban Chỉ đạo'), 'vi')).toEqual(['Kính gửi: Ban Chỉ đạo.']);
    expect(addresseeLines(addressee('Sở A', 'Sở B;'), 'vi')).toEqual(['Kính gửi:', '- Sở A;', '- Sở B.']);
    expect(addresseeLines(addressee(), 'vi')).toEqual([]);
  });

  test('a basis ends its lines in ; and the last in a full stop, whatever was typed', () => {
    const lines = basisLines(basis('Căn cứ A.', 'Căn cứ B', [text('Xét '), bold('C;')]));
    const plain = lines.map((runs) => plainRuns(runs, { referenceTo: () => undefined }));
    expect(plain).toEqual(['Căn cứ A;', 'Căn cứ B;', 'Xét C.']);
    expect(lines[2]).toEqual([text('Xét '), bold('C.')]);
  });

  test('recipients are dashed', () => {
    expect(dashLines(['Như trên', 'Lưu: VT, TTV.'])).toEqual(['- Như trên;', '- Lưu: VT, TTV.']);
  });

  test('the foot cites the document and the beginning of its digest', () => {
    const document = documentOf();
    expect(footLine(document)).toBe('Báo cáo đánh giá');
    expect(footLine({ ...document, number: '08/BC-TTV', digest: '7f3a91c0e2d45b18ff' })).toBe(
      'Báo cáo đánh giá số 08/BC-TTV · mã kiểm tra 7f3a 91c0 e2d4 5b18'
    );
    expect(shortDigest('abc')).toBe('abc');
  });

  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [99, 'XCIX']
  ])('%i is %s', (value, numeral) => {
    expect(romanNumeral(value)).toBe(numeral);
  });

  test('points are lettered by the alphabet of the language', () => {
    const marks = (lang: 'vi' | 'en') => [0, 3, 4, 5].map((index) => listMarker('letter', index, lang)).join(' ');
    expect(marks('vi')).toBe('a) d) đ) e)');
    expect(marks('en')).toBe('a) d) e) f)');
    expect(listMarker('letter', 26, 'en')).toBe('aa)');
    expect(listMarker('number', 2, 'vi')).toBe('3.');
  });
});

describe('numbering', () => {
  test('headings count within their own, tables and figures through the document', () => {
    const [first, second, third, fourth] = [
      heading(1, 'A'),
      heading(2, 'B', { anchor: 'b' }),
      heading(1, 'C'),
      heading(2, 'D')
    ];
    const [one, two] = [small('t1'), small('t2')];
    const document = documentOf(first, second, one, heading(1, 'Không số', { numbered: false }), third, fourth, two);
    const { labelOf, referenceTo } = numberingOf(document);
    expect([first, second, third, fourth].map(labelOf)).toEqual(['1.', '1.1.', '2.', '2.1.']);
    expect([one, two].map(labelOf)).toEqual(['Bảng 1.', 'Bảng 2.']);
    expect(referenceTo('b')).toBe('Mục 1.1');
    expect(referenceTo('t2')).toBe('Bảng 2');
    expect(referenceTo('none')).toBeUndefined();
  });

  test('what has no number is cited by its words', () => {
    const document = documentOf(heading(1, 'Phạm vi', { numbered: false, anchor: 'pham-vi' }), {
      ...small('t'),
      numbered: false
    });
    expect(numberingOf(document).referenceTo('pham-vi')).toBe('“Phạm vi”');
    expect(numberingOf(document).referenceTo('t')).toBe('“Bảng nhỏ”');
  });
});

describe('the end mark', () => {
  const ended = (block: Block): string => withEndMark([block]).map(words).join('\n');

  test.each([
    ['Kính đề nghị xem xét.', 'Kính đề nghị xem xét./.'],
    ['Kính đề nghị xem xét', 'Kính đề nghị xem xét./.']
  ])('stands behind the last word: %s', (given, expected) => {
    expect(ended(paragraph(given))).toBe(expected);
  });

  test('goes into the last point of the last list', () => {
    expect(ended(list('dash', 'một;', { runs: runsOf('hai:'), list: list('dash', 'ba.') }))).toBe(
      '- một;\n- hai:\n  - ba./.'
    );
  });

  test('stands behind a reference, and after a table on a line of its own', () => {
    const table1 = small('t');
    expect(toPlainText(documentOf(table1, ...withEndMark([paragraph([text('xem '), reference('t')])])))).toMatch(
      /xem Bảng 1\.\/\.$/
    );
    expect(withEndMark([table1]).at(-1)).toEqual(paragraph('./.', 'plain'));
  });
});

describe('builders', () => {
  test('a string with line ends becomes runs with breaks', () => {
    expect(runsOf('một\nhai')).toEqual([text('một'), lineBreak, text('hai')]);
    expect(runsOf('')).toEqual([]);
  });

  test('a link keeps only an address that a document may carry', () => {
    expect(link('x', 'https://example.org/a')).toMatchObject({ kind: 'link', href: 'https://example.org/a' });
    expect(link('x', 'javascript:alert(1)')).toEqual(text('x'));
  });

  test.each(['javascript:x', 'data:text/html,x', 'ftp://a', '//a', '/a', 'a', '', ' java\nscript:x', 'http://u:p@a'])(
    '%j is no address for a document',
    (href) => {
      expect(safeHref(href)).toBeUndefined();
    }
  );

  test('titles are capitals with Vietnamese marks', () => {
    expect(title('Báo cáo').name).toBe('BÁO CÁO');
    expect(title('Tờ trình', 'về việc').about).toBe('về việc');
  });

  test('signers and recipients are read in order', () => {
    const block = signatures([{ title: 'TỔ TRƯỞNG', name: 'A' }], ['Như trên']);
    expect(words(block)).toBe('Nơi nhận:\n- Như trên.\nTỔ TRƯỞNG\nA');
  });
});

describe('stored documents', () => {
  test('are known by their version and their kinds', () => {
    const document = documentOf(paragraph('a'));
    expect(isReportDocument(JSON.parse(JSON.stringify(document)))).toBe(true);
    expect(isReportDocument({ ...document, model: 2 })).toBe(false);
    expect(isReportDocument({ ...document, kind: 'toString' })).toBe(false);
    expect(isReportDocument({ ...document, blocks: [{ kind: 'script' }] })).toBe(false);
    expect(isReportDocument({ ...document, blocks: {} })).toBe(false);
    expect(isReportDocument(null)).toBe(false);
    expect(isReportDocument('x')).toBe(false);
  });
});
