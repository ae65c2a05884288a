import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#lib/text/any-text.ts';
import { renderMarkdown } from './markdown.ts';

describe('Markdown on a page', () => {
  test.each([
    ['**đậm** và *nghiêng*', '<p><strong>đậm</strong> và <em>nghiêng</em></p>'],
    ['# Tên', '<h3>Tên</h3>'],
    ['###### Nhỏ', '<h5>Nhỏ</h5>'],
    ['- một\n- hai', '<ul>\n<li>một</li>\n<li>hai</li>\n</ul>'],
    ['3. ba', '<ol start="3">\n<li>ba</li>\n</ol>'],
    ['- [x] xong', '<ul>\n<li>☑ xong</li>\n</ul>'],
    [
      '[trang](https://example.org/a?b=1&c=2)',
      '<p><a href="https://example.org/a?b=1&amp;c=2" rel="noopener">trang</a></p>'
    ],
    ['<mailto:a@example.org>', '<p><a href="mailto:a@example.org" rel="noopener">mailto:a@example.org</a></p>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['![ảnh chụp](https://example.org/x.png)', '<p>ảnh chụp</p>']
  ])('%s', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  test('a table keeps its alignment by classes', () => {
    expect(renderMarkdown('| A | B |\n|---|--:|\n| 1 | 2 |')).toContain('<th scope="col" class="r">B</th>');
  });

  test.each([
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['a <b onclick="x()">b</b>', '<p>a &lt;b onclick="x()"&gt;b&lt;/b&gt;</p>'],
    ['[x](javascript:alert(1))', '<p>x</p>'],
    ['[x](JaVaScRiPt&#58;alert(1))', '<p>x</p>'],
    ['[x](data:text/html,x)', '<p>x</p>'],
    ['[x](//example.org)', '<p>x</p>'],
    ['[x](/noi-bo)', '<p>x</p>'],
    ['[x](https://user:secret@example.org)', '<p>x</p>']
  ])('%s comes out as words', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  test('nesting without end is shown as it was written', () => {
    expect(renderMarkdown('>'.repeat(5000))).toBe(`<p>${'&gt;'.repeat(5000)}</p>`);
  });

  test('whatever is written: only allowed tags, only safe attributes', () => {
    fc.assert(
      fc.property(hostile, (markdown) => {
        expectSafe(renderMarkdown(markdown));
      }),
      { numRuns: 500 }
    );
  });
});

const fragment = fc.oneof(
  fc.constantFrom(
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=x>',
    '<a href="javascript:x">',
    '<style>',
    '<iframe srcdoc="x">',
    '[a](',
    ')',
    'javascript:alert(1)',
    'vbscript:x',
    'data:text/html;base64,x',
    'java\nscript:x',
    '&#106;avascript&colon;x',
    'https://a.vn',
    '![',
    ']',
    '[x]: javascript:x\n\n[x]',
    '"onmouseover="x',
    '` ',
    '```\n',
    '<!--',
    '-->',
    '<![CDATA[',
    '\n\n',
    '> ',
    '- ',
    '| a |\n|---|\n',
    '\u0000',
    '\ud800',
    '<',
    '>',
    '&',
    '&lt;script&gt;',
    '**',
    '_',
    '# ',
    '<p style="x" class="y" id="z">',
    '<math><mi xlink:href="x">'
  ),
  anyText(12)
);
const hostile = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''));

const TAGS = /^(p|br|hr|ul|ol|li|strong|em|del|a|h[345]|blockquote|code|pre|table|thead|tbody|tr|th|td)$/;
const GIVEN = /^(?: href="(?:https?:|mailto:)[^"<>]*" rel="noopener"| start="-?\d+"| scope="col"| class="[cr]")*$/;

/** Every `<` that is not escaped begins a tag: all of them are looked at, by another reading than the sanitiser's. */
function expectSafe(html: string): void {
  const tags = Array.from(html.matchAll(/<(\/?)([^\s>/]*)([^>]*?)( \/)?>/g));
  expect(html.split('<').length - 1).toBe(tags.length);
  for (const [, , tag, given] of tags) {
    expect(tag).toMatch(TAGS);
    expect(given).toMatch(GIVEN);
  }
}
