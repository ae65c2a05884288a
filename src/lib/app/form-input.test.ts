import { describe, expect, it } from 'vitest';
import { formInput } from './form-input.ts';

const form = (...fields: readonly [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

describe('a posted form', () => {
  it('becomes input by the kind of each field', () => {
    const { input, refusals } = formInput(
      form(
        ['title', 'Họp'],
        ['users', '1.200'],
        ['budget', '0,5'],
        ['deadline', '05/03/2027'],
        ['lines', 'a\n\n b '],
        ['ok', 'on'],
        ['t.vi', 'x']
      ),
      {
        title: 'text',
        users: 'integer',
        budget: 'number',
        deadline: 'day',
        lines: 'lines',
        ok: 'flag',
        't.vi': 'text',
        none: 'list'
      }
    );
    expect(refusals).toEqual([]);
    expect(input).toEqual({
      title: 'Họp',
      users: 1200,
      budget: 0.5,
      deadline: '2027-03-05',
      lines: ['a', 'b'],
      ok: true,
      t: { vi: 'x' },
      none: []
    });
  });

  it('makes arrays of numbered names', () => {
    const { input } = formInput(form(['cells.1.value', '4'], ['cells.0.value', '3']), { 'cells.*.value': 'integer' });
    expect(input).toEqual({ cells: [{ value: 3 }, { value: 4 }] });
  });

  it('names a field that the page does not have, and does not hand its value back', () => {
    const { refusals, values } = formInput(form(['role', 'admin']), { title: 'text' });
    expect(refusals).toEqual([{ code: 'unknown-field', field: 'role' }]);
    expect(values).toEqual({});
  });

  it('leaves a number that is none as typed, for the command to refuse', () => {
    expect(formInput(form(['users', 'nhiều']), { users: 'integer' }).input).toEqual({ users: 'nhiều' });
  });

  it('refuses a day that does not exist by its field', () => {
    expect(formInput(form(['d', '31/02/2027']), { d: 'day' }).refusals).toEqual([
      { code: 'date-no-such-day', field: 'd' }
    ]);
  });

  it('cannot be made to reach a prototype', () => {
    const { input } = formInput(form(['__proto__.polluted', '1']), {
      '*.polluted': 'text',
      '__proto__.polluted': 'text'
    });
    expect(Object.hasOwn(input, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses a flood of fields as a whole, however many there are', () => {
    const flood = form(...Array.from({ length: 30_000 }, (_, n): [string, string] => [String(n), '']));
    expect(formInput(flood, { title: 'text' }).refusals.map(({ code }) => code)).toEqual(['too-many-fields']);
  });
});

describe('numbers and days of a form', () => {
  it('reads whole numbers with the signs of the language', () => {
    const read = (text: string, language: 'vi' | 'en') =>
      formInput(form(['n', text]), { n: 'integer' }, { language }).input['n'];
    expect(read('1.200', 'vi')).toBe(1200);
    expect(read('1,200', 'en')).toBe(1200);
    expect(read('50,000,000', 'vi')).toBe(50_000_000);
    expect(read('50.000.000', 'en')).toBe(50_000_000);
    expect(read('1,5', 'vi')).toBe(1.5);
    expect(read('khoảng 50', 'vi')).toBe('khoảng 50');
  });

  it.each([
    ['5/3/26', 'date-short-year'],
    ['03/25/2027', 'date-month-first'],
    ['05/14/2027', 'date-month-first'],
    ['05/40/2027', 'date-no-such-month'],
    ['31/02/2027', 'date-no-such-day'],
    ['tháng sau', 'not-a-date']
  ])('says what is wrong with the day %s', (typed, code) => {
    expect(formInput(form(['d', typed]), { d: 'day' }).refusals).toEqual([{ code, field: 'd' }]);
  });

  it('holds a coming day against today', () => {
    const read = (typed: string) => formInput(form(['d', typed]), { d: 'coming-day' }, { today: '2026-11-22' });
    expect(read('21/11/2026').refusals).toEqual([{ code: 'date-in-past', field: 'd' }]);
    expect(read('22/11/2026').input).toEqual({ d: '2026-11-22' });
  });
});
