import { describe, expect, it } from 'vitest';
import { takeOver } from './take-over.ts';

const change = (field: string, from: readonly string[], to: readonly string[]) => ({
  field,
  from,
  to,
  by: 'Loan',
  at: '2026-11-23T01:00:00.000Z',
  values: { from, to }
});

describe('a form after a conflict', () => {
  it('takes over what the person had left alone, and keeps what they changed', () => {
    const values = takeOver({ 'title.vi': 'Tên của tôi', 'purpose.vi': 'Dòng một\r\nDòng hai', revision: '3' }, [
      change('title.vi', ['Tên cũ'], ['Tên ở thẻ kia']),
      change('purpose.vi', ['Dòng một\nDòng hai'], ['Mục đích mới'])
    ]);
    expect(values).toEqual({ 'title.vi': 'Tên của tôi', 'purpose.vi': 'Mục đích mới', revision: '3' });
  });

  it('knows ticked boxes and days in the form that they are posted in', () => {
    const conflict = [
      change('candidates', ['p1', 'p2'], ['p2']),
      change('evaluators', ['m1'], ['m1', 'm2']),
      change('deadline', ['2026-12-14'], [])
    ];
    expect(takeOver({ candidates: ['p2', 'p1'], evaluators: ['m3'], deadline: '14/12/2026' }, conflict)).toEqual({
      candidates: ['p2'],
      evaluators: ['m3'],
      deadline: ''
    });
  });

  it('takes over a list from which nothing had been chosen', () => {
    expect(takeOver({}, [change('candidates', [], ['p1'])])).toEqual({ candidates: ['p1'] });
  });
});
