import { parseStored } from './parse-stored.ts';

/** What jsonb and text cannot hold, in a value that is only compared with. */
const NUL = '\u0000';
const REPLACEMENT = '\ufffd';

/** A text as it can be asked for: U+0000 exists in no table, so what holds it is found nowhere. */
export const plainText = (text: string): string => text.replaceAll(NUL, REPLACEMENT);

/**
 * A document's JSON text for a jsonb column. PostgreSQL's jsonb knows every text but U+0000: where there is one, `exact`
 * keeps the text and `body` a stand-in to filter and sort by.
 */
export const jsonColumns = (text: string): { readonly body: string; readonly exact: string | null } => {
  if (!text.includes(String.raw`\u0000`)) return { body: text, exact: null };
  const plain = JSON.stringify(withoutNul(JSON.parse(text)));
  return { body: plain, exact: plain === text ? null : text };
};

const withoutNul = (value: unknown): unknown => {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(withoutNul);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [plainText(key), withoutNul(member)]));
};

/** The document of a row. */
export const documentOf = ({ body, exact }: { readonly body: unknown; readonly exact: string | null }): unknown =>
  exact === null ? body : parseStored<unknown>(exact, 'A document');
