import type { Lang, LocalText } from './language.ts';

export type NumberFault = 'empty' | 'form' | 'other-decimal' | 'grouping' | 'too-large';

export type ParsedNumber =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: NumberFault };

const SEPARATORS: Readonly<Record<Lang, { readonly group: string; readonly decimal: string }>> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' }
};

/**
 * Reads a number as people type it in their language: `1.234.567,89` or `1234567,89`, spaces as groups allowed. Nothing
 * is guessed: `1.5` in Vietnamese, which may be 1,5 typed in the English way, is refused as such.
 */
export function parseNumber(typed: string, lang: Lang): ParsedNumber {
  const text = typed.normalize('NFKC').trim().replaceAll('\u2212', '-');
  if (text === '') return refused('empty');
  if (!/^[+-]?[\d., ]*\d$/.test(text)) return refused('form');
  const { group, decimal } = SEPARATORS[lang];
  const [whole = '', fraction, ...more] = text.replace(/^[+-]/, '').split(decimal);
  if (more.length > 0) return refused(fraction?.length === 3 ? 'other-decimal' : 'form');
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return refused('other-decimal');
  const digits = ungrouped(whole, group);
  if (digits === undefined) return refused(looksDecimal(whole, fraction, group) ? 'other-decimal' : 'grouping');
  const size = Number(fraction === undefined ? digits : `${digits}.${fraction}`);
  if (size > Number.MAX_SAFE_INTEGER) return refused('too-large');
  return { ok: true, value: text.startsWith('-') && size !== 0 ? -size : size };
}

/** The digits of the whole part, or undefined where groups are not of three. */
function ungrouped(whole: string, group: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole;
  const separator = whole.includes(' ') ? ' ' : group;
  const [first = '', ...groups] = whole.split(separator);
  const wellFormed = /^\d{1,3}$/.test(first) && groups.every((part) => /^\d{3}$/.test(part));
  return wellFormed ? first + groups.join('') : undefined;
}

/** Whether the group sign was meant as the decimal one: `1.5` in Vietnamese, `1,5` in English. */
function looksDecimal(whole: string, fraction: string | undefined, group: string): boolean {
  return fraction === undefined && whole.split(group).length === 2 && !whole.includes(' ');
}

const refused = (fault: NumberFault): ParsedNumber => ({ ok: false, fault });

/** What to tell the person who typed it. */
export const NUMBER_FAULTS: Readonly<Record<NumberFault, LocalText>> = {
  empty: { vi: 'Chưa nhập số.', en: 'No number was entered.' },
  form: { vi: 'Không đọc được số. Ví dụ: 1.234,5.', en: 'The number cannot be read. For example: 1,234.5.' },
  'other-decimal': {
    vi: 'Dùng dấu phẩy cho phần lẻ, dấu chấm cho hàng nghìn: 1.234,5.',
    en: 'Use a point for decimals and a comma for thousands: 1,234.5.'
  },
  grouping: {
    vi: 'Các nhóm phải có ba chữ số: 1.234.567.',
    en: 'Groups must have three digits: 1,234,567.'
  },
  'too-large': { vi: 'Số quá lớn.', en: 'The number is too large.' }
};
