import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import type { RefusalCode } from '#lib/domain/shared/refusal-texts.ts';
import type { Lang } from '#lib/text/language.ts';
import { parseDay, type DayFault } from '#lib/text/parse-day.ts';

/**
 * How a form's field becomes input. `text`: as typed; `optional`: empty means not given; `integer`, `number`: with the
 * reader's thousands and decimal signs; `day`: 05/03/2026 or 2026-03-05; `coming-day`: one that has not passed;
 * `lines`: one item a line; `list`: every value of that name; `flag`: a ticked box.
 */
export type FieldKind = 'text' | 'optional' | 'integer' | 'number' | 'day' | 'coming-day' | 'lines' | 'list' | 'flag';

export interface ReadingContext {
  /** The reader's language, for the signs in numbers; Vietnamese where it is left out. */
  readonly language?: Lang;
  /** ISO day that a `coming-day` is held against. */
  readonly today?: string;
}

export interface FormReading {
  /** Nested by dotted names: `title.vi` becomes `{title: {vi}}`, `cells.0.value` an array's first element. */
  readonly input: Record<string, unknown>;
  /** What was typed, by field name, to fill the form again. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly refusals: readonly Refusal[];
}

/**
 * Reads a posted form. A field that the page does not have is refused by name, never ignored.
 *
 * @param fields kinds by name; a `*` in a name stands for a number (`cells.*.value`)
 */
export function formInput(
  form: FormData,
  fields: Readonly<Record<string, FieldKind>>,
  context: ReadingContext = {}
): FormReading {
  const values: Record<string, string | string[]> = {};
  const refusals: Refusal[] = [];
  const input: Record<string, unknown> = {};
  const kindOf = kinds(fields);
  const posted = valuesByName(form);
  if (posted.size > MOST_FIELDS)
    return { input, values, refusals: [refuse('too-many-fields', { params: { max: MOST_FIELDS } })] };
  for (const [name, texts] of posted) {
    const kind = kindOf(name);
    if (kind === undefined) {
      // What the page does not have is named, not handed back, and not more often than a person would read.
      if (refusals.length < MOST_UNKNOWN) refusals.push(refuse('unknown-field', { field: name.slice(0, 100) }));
      continue;
    }
    values[name] = kind === 'list' ? texts : (texts[0] ?? '');
    const value = convert(kind, texts, context);
    if (value instanceof WrongDay) refusals.push(refuse(value.code, { field: name }));
    else if (value !== undefined) place(input, name.split('.'), value);
  }
  for (const [name, kind] of Object.entries(fields)) {
    if (name.includes('*') || form.has(name)) continue;
    if (kind === 'list' || kind === 'lines') place(input, name.split('.'), []);
    if (kind === 'flag') place(input, name.split('.'), false);
  }
  return { input: arraysWhereNumbered(input) as Record<string, unknown>, values, refusals };
}

/** More than any form of ours has, scoring sheets with every cell included. */
const MOST_FIELDS = 6000;
const MOST_UNKNOWN = 20;

/** Every text by its field's name; one pass, however many fields somebody sends. */
function valuesByName(form: FormData): ReadonlyMap<string, string[]> {
  const posted = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const texts = posted.get(name);
    if (texts === undefined) posted.set(name, [value]);
    else texts.push(value);
  }
  return posted;
}

class WrongDay {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    this.code = code;
  }
}

const DAY_CODES: Readonly<Record<DayFault, RefusalCode>> = {
  empty: 'required',
  form: 'not-a-date',
  year: 'not-a-date',
  'short-year': 'date-short-year',
  'month-first': 'date-month-first',
  'no-such-month': 'date-no-such-month',
  'no-such-day': 'date-no-such-day'
};

function convert(kind: FieldKind, texts: readonly string[], { language = 'vi', today }: ReadingContext): unknown {
  const text = texts[0] ?? '';
  switch (kind) {
    case 'text':
      return text;
    case 'optional':
      return text.trim() === '' ? undefined : text;
    case 'integer':
    case 'number':
      return text.trim() === '' ? undefined : readNumber(text, language);
    case 'day':
    case 'coming-day': {
      if (text.trim() === '') return undefined;
      const day = parseDay(text.trim());
      if (!day.ok) return new WrongDay(DAY_CODES[day.fault]);
      const past = kind === 'coming-day' && today !== undefined && day.day < today;
      return past ? new WrongDay('date-in-past') : day.day;
    }
    case 'lines':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'list':
      return texts.filter((one) => one !== '');
    case 'flag':
      return text === 'on' || text === 'true' || text === '1';
  }
}

/**
 * `1.234.567` and `0,5` as Vietnamese write them, `1,234,567` in English; two groups and more can mean nothing else in
 * either. Anything else that is not a number stays text and is refused.
 */
function readNumber(text: string, language: Lang): number | string {
  const plain = text.trim().replaceAll(/[\s\u00a0]/g, '');
  const number = ungrouped(plain, language).replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : text;
}

function ungrouped(plain: string, language: Lang): string {
  const groups = language === 'vi' ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
  if (groups.test(plain)) return plain.replaceAll(language === 'vi' ? '.' : ',', '');
  return /^-?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(plain) ? plain.replaceAll(/[.,]/g, '') : plain;
}

function kinds(fields: Readonly<Record<string, FieldKind>>): (name: string) => FieldKind | undefined {
  const patterns = Object.entries(fields)
    .filter(([name]) => name.includes('*'))
    .map(([name, kind]) => ({
      kind,
      pattern: new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '\\d{1,4}')}$`)
    }));
  return (name) =>
    Object.hasOwn(fields, name) ? fields[name] : patterns.find(({ pattern }) => pattern.test(name))?.kind;
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined || head === '__proto__') return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const next = Object.hasOwn(target, head) ? target[head] : undefined;
  const inner = (typeof next === 'object' && next !== null ? next : {}) as Record<string, unknown>;
  target[head] = inner;
  place(inner, rest, value);
}

function arraysWhereNumbered(value: unknown): unknown {
  if (Array.isArray(value) || value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, arraysWhereNumbered(inner)]);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  }
  return Object.fromEntries(entries);
}
