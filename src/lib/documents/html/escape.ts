const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};
/** Control characters and non-characters, which XML refuses even when escaped. */
const NOT_TEXT = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Text made safe for element content and quoted attribute values, in HTML and XML alike. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_TEXT, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

type AttributeValue = string | number | boolean | undefined;

/** Attributes of a tag, each with a space before it; undefined and false are left out. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');
}
