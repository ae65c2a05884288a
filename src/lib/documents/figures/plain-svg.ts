const ELEMENTS = new Set('svg title desc defs pattern g path rect circle line polyline polygon text tspan'.split(' '));
const ATTRIBUTES = new Set(
  (
    'xmlns viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d dx dy points class id lang role aria-labelledby ' +
    'aria-label aria-hidden transform patternUnits patternTransform preserveAspectRatio shape-rendering text-rendering text-anchor ' +
    'fill stroke stroke-width stroke-dasharray font-family font-size font-weight font-style'
  ).split(' ')
);
const TOKEN = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z][A-Za-z-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /\s+([A-Za-z][A-Za-z-]*)="([^"<]*)"/g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#39);)/;

/**
 * Whether a text is one well-formed `<svg>` made only of shapes, patterns and words: no script, style, link, image,
 * handler or outside address. Drawings kept in documents are shown only if they pass.
 */
export function isPlainSvg(svg: string): boolean {
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  while (at < svg.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(svg);
    if (token === null) return false;
    at = TOKEN.lastIndex;
    const [, closing = '', name = '', attributes = '', empty = '', text] = token;
    if (text !== undefined) {
      if (ENTITY.test(text) || (open.length === 0 && text.trim() !== '')) return false;
    } else if (closing !== '') {
      if (open.pop() !== name || attributes !== '' || empty !== '') return false;
    } else {
      if (open.length === 0) roots += 1;
      if (!ELEMENTS.has(name) || (name === 'svg') !== (open.length === 0) || !plainAttributes(attributes)) return false;
      if (empty === '') open.push(name);
    }
  }
  return open.length === 0 && roots === 1;
}

function plainAttributes(attributes: string): boolean {
  const seen = new Set<string>();
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (!ATTRIBUTES.has(name) || seen.has(name) || ENTITY.test(value)) return false;
    if (/url\s*\(/i.test(value) && !/^url\(#[\w-]+\)$/.test(value)) return false;
    if (name === 'xmlns' && value !== 'http://www.w3.org/2000/svg') return false;
    seen.add(name);
  }
  return true;
}
