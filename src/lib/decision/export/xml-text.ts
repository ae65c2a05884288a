const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Written out, or an attribute's reader turns them into spaces.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
};

/**
 * Text as it may stand between tags and inside a quoted attribute of XML 1.0. What no XML document can hold (most
 * control characters, halves of surrogate pairs, U+FFFE, U+FFFF) becomes U+FFFD, the sign for a lost character.
 *
 * @see W3C, Extensible Markup Language (XML) 1.0, fifth edition, 2.2 and 2.4
 * @example xmlText('R&D <1>') // 'R&amp;D &lt;1&gt;'
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

/**
 * An XML element as text: attributes that are undefined are left out; content is text already escaped, or elements.
 *
 * @example element('label', { id: 'x' }, 'A') // '<label id="x">A</label>'
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string | readonly string[]
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value)}"`]
  );
  const inner = typeof content === 'string' ? content : content.join('');
  return inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`;
}
