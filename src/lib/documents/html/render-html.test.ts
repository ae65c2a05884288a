import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#lib/text/any-text.ts';
import { checkDocument } from '../model/check-document.ts';
import { reportDocument, type ReportDocument } from '../model/document.ts';
import type { Block } from '../model/blocks.ts';
import { callout, figure, heading, list, paragraph, signatures, title } from '../model/build.ts';
import { link, reference, text } from '../model/runs.ts';
import { column, row, table } from '../model/table.ts';
import { toPlainText } from '../model/plain-text.ts';
import { renderHtml } from './render-html.ts';
import { sampleReport } from './sample-report.ts';

const documentOf = (blocks: readonly Block[], given: Partial<ReportDocument> = {}): ReportDocument =>
  reportDocument({ kind: 'evaluation', language: 'vi', title: 'Báo cáo', date: '2026-12-05', blocks, ...given });
const render = (...blocks: readonly Block[]): string => renderHtml(documentOf(blocks));

describe('the sample report', () => {
  test('has no fault and is plain JSON', () => {
    expect(checkDocument(sampleReport)).toEqual([]);
    expect(JSON.parse(JSON.stringify(sampleReport))).toStrictEqual(sampleReport);
    expect(renderHtml(JSON.parse(JSON.stringify(sampleReport)) as ReportDocument)).toBe(renderHtml(sampleReport));
  });

  test('is rendered as it was when it was looked at', async () => {
    const html = renderHtml(sampleReport).replaceAll('><', '>\n<');
    await expect(html + '\n').toMatchFileSnapshot('golden/sample-report.html.txt');
  });

  test('is read as it was when it was read', async () => {
    await expect(toPlainText(sampleReport) + '\n').toMatchFileSnapshot('golden/sample-report.txt');
  });

  test('says on every sheet that its data are an illustration, and cites itself', () => {
    const html = renderHtml(sampleReport);
    expect(html.match(/<article /g)).toHaveLength(3);
    expect(html.match(/<p class="demo">Dữ liệu minh họa<\/p>/g)).toHaveLength(3);
    expect(html.match(/Báo cáo đánh giá số 08\/BC-TTV · mã kiểm tra 7f3a 91c0 e2d4 5b18/g)).toHaveLength(3);
  });

  test('every id is there once, every address in it leads somewhere', () => {
    const html = renderHtml(sampleReport, { idPrefix: 'bc-' });
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
  });
});

describe('a rendering', () => {
  test('puts headings under its title, or under the page', () => {
    const document = documentOf([title('Báo cáo'), heading(1, 'Một'), heading(2, 'Hai')]);
    expect(renderHtml(document)).toMatch(/<h1>BÁO CÁO<\/h1>[^]*<h2>1\. Một<\/h2>[^]*<h3>1\.1\. Hai<\/h3>/);
    expect(renderHtml(document, { titleLevel: 2 })).toMatch(
      /<h2>BÁO CÁO<\/h2>[^]*<h3>1\. Một<\/h3>[^]*<h4>1\.1\. Hai<\/h4>/
    );
  });

  test('names header cells and their scope', () => {
    const html = render(
      table({
        anchor: 't',
        caption: 'Tên',
        columns: [column('left'), column('right', 3)],
        header: ['A', 'B'],
        rows: [row('x', '1')],
        rowHeader: 0
      })
    );
    expect(html).toContain(
      '<table class="bt" id="t"><caption>Bảng 1. Tên</caption><colgroup><col width="25%"><col width="75%"></colgroup>'
    );
    expect(html).toContain('<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>');
    expect(html).toContain('<tbody><tr><th scope="row">x</th><td class="r">1</td></tr></tbody>');
  });

  test('leaves out a drawing that is not plain, and says it in words', () => {
    const html = render(
      figure({
        anchor: 'f',
        caption: 'H',
        alt: 'Xoài hơn Bưởi',
        svg: '<svg onload="x"></svg>',
        data: { kind: 'reference', to: 'f' }
      })
    );
    expect(html).not.toContain('onload');
    expect(html).toContain('Xoài hơn Bưởi');
  });

  test('leaves out an address that a document may not carry, though the block holds it', () => {
    const html = render(paragraph({ kind: 'link', text: 'x', href: 'javascript:alert(1)' }));
    expect(html).toContain('<p>x</p>');
  });

  test('leaves a reference to nothing as its anchor', () => {
    expect(render(paragraph(reference('mat')))).toContain('<p>mat</p>');
  });

  test('marks the language of a part', () => {
    expect(render(paragraph(text('open source', { lang: 'en', italic: true })))).toContain(
      '<span lang="en"><i>open source</i></span>'
    );
  });

  test('sets a wide document on a wide sheet, an empty one on one sheet', () => {
    expect(renderHtml(documentOf([], { orientation: 'landscape' }))).toMatch(
      /^<article class="a4 landscape" lang="vi"/
    );
    expect(render().match(/<article/g)).toHaveLength(1);
  });

  test('lets no text become markup, in any block', () => {
    const words = fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=y>',
        "' onclick='x",
        '&lt;b&gt;',
        '</td>',
        '<style>'
      ),
      anyText(20)
    );
    fc.assert(
      fc.property(words, words, (a, b) => {
        const html = renderHtml(documentOf(everyBlock(a, b), { title: a, number: b, digest: a }), { idPrefix: b });
        const neutral = renderHtml(documentOf(everyBlock('x', 'y'), { title: 'x', number: 'y', digest: 'x' }));
        expect(structureOf(html)).toEqual(structureOf(neutral));
      }),
      { numRuns: 200 }
    );
  });
});

/** Tags and the names of their attributes: texts must not change them, whatever they hold. */
const structureOf = (html: string): string[] =>
  Array.from(html.matchAll(/<[/a-zA-Z][^>]*>/g), ([tag]) => tag.replace(/="[^"]*"/g, '='));

test('prints a checkpoint of the ledger beside the check code, and not a word of it without one', () => {
  const document = documentOf([{ kind: 'verification', digest: 'ab'.repeat(32) }]);
  const checkpoint = { shortRoot: '0123 4567 89ab cdef', size: 1234, time: '2026-12-05T02:00:00.000Z' };
  const plain = renderHtml(document);
  const html = renderHtml(document, { checkpoint });
  expect(html).toContain('09:00, 05/12/2026 (1.234 mục): <span class="num">0123 4567 89ab cdef</span>');
  expect(plain).not.toContain('mốc kiểm');
  expect(html.replace(/<br>Mã gốc.*?<\/span>/, '')).toBe(plain);
});

/** Every kind of block with a text in each of its places. */
function everyBlock(a: string, b: string): Block[] {
  const filled = (value: string): string => value.replace(/\s/g, '') + '.';
  const [one, two] = [filled(a), filled(b)];
  return [
    { kind: 'letterhead', superior: one, agency: two, number: { value: one, symbol: two }, about: one, place: two },
    { kind: 'title', name: one, about: two },
    { kind: 'addressee', to: [one, two] },
    { kind: 'basis', items: [[text(one)], [text(two)]] },
    heading(1, one),
    paragraph([
      text(one, { bold: true }),
      text(two, { code: true }),
      link(one, 'https://example.org/'),
      reference(two)
    ]),
    list('dash', [text(one)], { runs: [text(two)], list: list('number', [text(one)]) }),
    table({
      anchor: 't',
      caption: one,
      columns: [column('left')],
      header: [[{ runs: [text(two)] }]],
      rows: [row([text(one)])],
      notes: [two]
    }),
    figure({ anchor: 'f', caption: one, alt: two, svg: 'none', data: { kind: 'reference', to: 't' } }),
    callout('fail', one, [text(two)]),
    { kind: 'verification', digest: one, address: two, qr: ['1'] },
    { kind: 'annex', anchor: 'a', title: one, note: two },
    signatures([{ authority: one, title: two, note: one, name: two }], [one, two])
  ];
}
