import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#lib/text/any-text.ts';
import { checkDocument } from '../model/check-document.ts';
import { reportDocument } from '../model/document.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { markdownRuns, markdownText } from './markdown-runs.ts';

describe('Markdown as runs', () => {
  test('marks, links and line breaks are kept', () => {
    expect(markdownRuns('a **b *c*** `d` [e](https://example.org/)  \nf')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'text', text: 'b ', bold: true },
      { kind: 'text', text: 'c', bold: true, italic: true },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: 'd', code: true },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'e', href: 'https://example.org/' },
      { kind: 'break' },
      { kind: 'text', text: 'f' }
    ]);
  });

  test('typed markup stays as typed, entities become their characters, unsafe links their words', () => {
    expect(markdownRuns('<b>x</b> AT&amp;T &#8211; [y](javascript:z)')).toEqual([
      { kind: 'text', text: '<b>x</b> AT&T – y' }
    ]);
  });

  test.each([
    ['một\nhai\n\nba', 'một hai\nba'],
    ['- một\n  - con\n- hai', '- một\n- con\n- hai'],
    ['1. a\n2. b', '1. a\n2. b'],
    ['| A | B |\n|---|---|\n| 1 | 2 |', 'A; B\n1; 2'],
    ['# Tên\n\n> trích', 'Tên\ntrích'],
    ['```\nx\n\ny\n```', 'x\n\ny'],
    ['', '']
  ])('the words of %j', (markdown, words) => {
    expect(markdownText(markdown)).toBe(words);
  });
});

describe('Markdown as blocks', () => {
  test('paragraphs, headings, lists with lists in them, tables', () => {
    const markdown = '# Điều kiện\n\nMột đoạn.\n\n- một\n  - con\n- hai\n\n| A | B |\n|---|--:|\n| 1 | 2 |';
    const blocks = markdownBlocks(markdown, 'khuyen-nghi');
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list', 'table']);
    expect(blocks[2]).toMatchObject({
      marker: 'dash',
      items: [{ runs: [{ text: 'một' }], list: { items: [{ runs: [{ text: 'con' }] }] } }, { runs: [{ text: 'hai' }] }]
    });
    expect(blocks[3]).toMatchObject({ anchor: 'khuyen-nghi-1', columns: [{ align: 'left' }, { align: 'right' }] });
  });

  test('quoted text is set in italics', () => {
    expect(markdownBlocks('> trích **mạnh**', 'a')).toMatchObject([
      {
        kind: 'paragraph',
        runs: [
          { text: 'trích ', italic: true },
          { text: 'mạnh', bold: true, italic: true }
        ]
      }
    ]);
  });

  test('nesting without end is kept as it was written', () => {
    const deep = '>'.repeat(5000);
    expect(markdownText(deep)).toBe(deep);
    expect(markdownBlocks(deep, 'a')).toMatchObject([{ kind: 'paragraph', runs: [{ text: deep }] }]);
  });

  test('whatever is written makes a sound document that is plain JSON', () => {
    const parts = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '> ',
      '| a |\n|---|\n| b |\n',
      '\n\n',
      '**',
      '[x](',
      ')',
      '<b>',
      '`',
      'chữ ',
      '---\n',
      '    '
    );
    const written = fc.array(fc.oneof(parts, anyText(6)), { maxLength: 20 });
    fc.assert(
      fc.property(written, (fragments) => {
        const blocks = markdownBlocks(fragments.join(''), 'a');
        const document = reportDocument({ kind: 'letter', language: 'vi', title: '', date: '2026-11-22', blocks });
        expect(checkDocument(document)).toEqual([]);
        expect(JSON.parse(JSON.stringify(blocks))).toStrictEqual(blocks);
      }),
      { numRuns: 300 }
    );
  });
});
