import { describe, expect, it } from 'vitest';
import { cellsOf } from './cell-input.ts';
import { typedCells } from './typed-cells.ts';

const cell = (more: object) => ({ candidate: 'xoai', criterion: 'A1', value: '', reason: '', ...more });

describe('a form of cells', () => {
  it('leaves out what says nothing, and leads an error back to the field as it was typed', () => {
    const evidence = [
      { label: '', url: '' },
      { label: '', url: 'https://vi.du' },
      { label: 'Ảnh', url: 'sai' }
    ];
    const { input, typedAt } = cellsOf({ sheet: 's', cells: [cell({}), cell({ value: '4', evidence })] });
    expect(input).toMatchObject({
      sheet: 's',
      cells: [
        {
          value: 4,
          evidence: [
            { label: 'https://vi.du', url: 'https://vi.du' },
            { label: 'Ảnh', url: 'sai' }
          ]
        }
      ]
    });
    expect(typedAt('cells.0.evidence.1.url')).toBe('cells.1.evidence.2.url');
    expect(typedAt('cells.0.reason')).toBe('cells.1.reason');
    expect(typedAt('sheet')).toBe('sheet');
  });

  it('names evidence by its address no longer than a name may be', () => {
    const { input } = cellsOf({ cells: [cell({ value: '1', evidence: [{ url: `https://${'a'.repeat(400)}` }] })] });
    expect((input as { cells: { evidence: { label: string }[] }[] }).cells[0]?.evidence[0]?.label).toHaveLength(200);
  });
});

describe('a form of cells that came back', () => {
  const values = {
    'cells.0.candidate': 'xoai',
    'cells.0.criterion': 'A1',
    'cells.0.value': '4',
    'cells.0.seen': '2',
    'cells.0.reason': 'đã thử',
    'cells.0.confidence': 'high',
    'cells.0.evidence.0.label': 'Ảnh',
    'cells.0.evidence.0.url': 'sai',
    'cells.0.evidence.1.label': '',
    'cells.0.evidence.1.url': ''
  };
  const form = (field: string, code: string) => ({
    action: 'sheet.score',
    errors: [{ field, code, message: 'm' }],
    values
  });

  it('keeps every word, and the error of each field', () => {
    expect(typedCells(form('cells.0.evidence.0.url', 'not-an-address'))).toEqual([
      {
        draft: {
          candidate: 'xoai',
          criterion: 'A1',
          value: '4',
          reason: 'đã thử',
          evidence: [{ label: 'Ảnh', url: 'sai' }],
          confidence: 'high'
        },
        seen: 2,
        problems: [{ field: 'evidence.0.url', message: 'm' }],
        overtaken: false
      }
    ]);
  });

  it('tells a conflict from a mistake, and an error of the whole from one of a field', () => {
    expect(typedCells(form('cells.0.value', 'conflict'))[0]).toMatchObject({ problems: [], overtaken: true });
    expect(typedCells(form('', 'round-closed'))[0]?.problems).toEqual([{ field: '', message: 'm' }]);
  });

  it('is none where another form was sent', () => {
    expect(typedCells(null)).toEqual([]);
    expect(typedCells({ ...form('', 'x'), action: 'sheet.declare' })).toEqual([]);
  });
});
