import { describe, expect, test } from 'vitest';
import type { Block } from './blocks.ts';
import { figure, heading, list, paragraph, signatures } from './build.ts';
import { checkDocument } from './check-document.ts';
import { reportDocument } from './document.ts';
import { reference } from './runs.ts';
import { cell, column, groupRow, row, table, type TableInput } from './table.ts';

const faults = (...blocks: readonly Block[]) =>
  checkDocument(reportDocument({ kind: 'minutes', language: 'vi', title: 'x', date: '2026-12-05', blocks }));
const grid = (given: Partial<TableInput> = {}) =>
  table({
    anchor: 't',
    caption: 'B',
    columns: [column('left'), column('right')],
    header: ['A', 'B'],
    rows: [row('a', 'b')],
    ...given
  });

describe('a document is checked', () => {
  test('and a sound one has no fault', () => {
    expect(faults(heading(1, 'A', { anchor: 'a' }), grid(), paragraph([reference('t'), reference('a')]))).toEqual([]);
  });

  test.each([
    ['an anchor used twice', [grid(), grid()], { code: 'anchor-repeated', anchor: 't' }],
    [
      'an anchor that no address can carry',
      [grid({ anchor: 'Bảng 1' })],
      { code: 'anchor-malformed', anchor: 'Bảng 1' }
    ],
    ['a reference to nothing', [paragraph(reference('x'))], { code: 'reference-dangling', anchor: 'x' }],
    [
      'one in a list in a list',
      [list('dash', { runs: [], list: list('dash', reference('y')) })],
      { code: 'reference-dangling', anchor: 'y' }
    ],
    ['one in a cell', [grid({ rows: [row('a', reference('z'))] })], { code: 'reference-dangling', anchor: 'z' }],
    ['a row too short', [grid({ rows: [row('a', 'b'), row('a')] })], { code: 'row-ragged', anchor: 't', row: 1 }],
    [
      'a row too long by its span',
      [grid({ rows: [row('a', cell('b', { colSpan: 2 }))] })],
      { code: 'row-ragged', anchor: 't', row: 0 }
    ],
    ['a header too short', [grid({ header: ['A'] })], { code: 'header-ragged', anchor: 't' }],
    [
      'a header that hangs out',
      [grid({ header: [[cell('A', { rowSpan: 2 }), cell('B')]] })],
      { code: 'header-ragged', anchor: 't' }
    ],
    ['no columns', [grid({ columns: [], header: [[]], rows: [] })], { code: 'columns', anchor: 't' }],
    [
      'a column without width',
      [grid({ columns: [column('left', 0), column('left')] })],
      { code: 'columns', anchor: 't' }
    ],
    ['row headers in no column', [grid({ rowHeader: 2 })], { code: 'row-header', anchor: 't' }],
    ['nobody to sign', [signatures([])], { code: 'nobody-signs' }],
    ['an empty list', [list('dash')], { code: 'list-empty' }],
    [
      'a figure without words',
      [figure({ anchor: 'f', caption: 'H', alt: ' ', svg: '<svg></svg>', data: { kind: 'table', table: grid() } })],
      { code: 'figure-without-words', anchor: 'f' }
    ],
    [
      'a figure whose figures stand nowhere',
      [figure({ anchor: 'f', caption: 'H', alt: 'x', svg: '<svg></svg>', data: { kind: 'reference', to: 'q' } })],
      { code: 'reference-dangling', anchor: 'q' }
    ]
  ] as const)('%s', (_name, blocks, fault) => {
    expect(faults(...blocks)).toEqual([fault]);
  });

  test('spans that fill the grid are sound', () => {
    const header = [
      [cell('A', { rowSpan: 2 }), cell('B', { colSpan: 2 })],
      [cell('C'), cell('D')]
    ];
    const columns = [column('left'), column('left'), column('left')];
    expect(faults(grid({ columns, header, rows: [groupRow('Nhóm'), row('a', cell('b', { colSpan: 2 }))] }))).toEqual(
      []
    );
  });
});
