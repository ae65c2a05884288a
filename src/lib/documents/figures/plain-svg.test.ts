import { describe, expect, test } from 'vitest';
import { isPlainSvg } from './plain-svg.ts';

const svg = (content: string, given = ''): string => `<svg viewBox="0 0 1 1"${given}>${content}</svg>`;

describe('a plain drawing', () => {
  test.each([
    svg(''),
    svg('<path d="M0 0"/>'),
    svg('<text x="1">a &amp; b &lt;c&gt;<title>đ</title></text>'),
    svg('<rect fill="url(#p-hatch)" class="f1"/>'),
    svg('', ' xmlns="http://www.w3.org/2000/svg"')
  ])('passes: %s', (text) => {
    expect(isPlainSvg(text)).toBe(true);
  });

  test.each([
    '',
    'text',
    svg('<script>alert(1)</script>'),
    svg('<style>a{}</style>'),
    svg('<image href="x"/>'),
    svg('<a><text/></a>'),
    svg('<foreignObject/>'),
    svg('<use href="#x"/>'),
    svg('<path onclick="x"/>'),
    svg('<path style="fill:red"/>'),
    svg('<path d=M0/>'),
    svg("<path d='M0'/>"),
    svg('<path d="M0" d="M1"/>'),
    svg('<rect fill="url(https://example.org/x)"/>'),
    svg('<rect fill="URL (#x)"/>'),
    svg('<g>'),
    svg('</g>'),
    svg('<g></path>'),
    svg('<svg/>'),
    svg('&nbsp;'),
    svg('a & b'),
    svg('<!-- x -->'),
    svg('<![CDATA[x]]>'),
    svg('', ' xmlns="http://www.w3.org/1999/xhtml"'),
    svg('', ' onload="x"'),
    `${svg('')}${svg('')}`,
    `${svg('')}<script/>`,
    `x${svg('')}`,
    '<g></g>',
    '<!DOCTYPE svg>' + svg('')
  ])('does not pass: %s', (text) => {
    expect(isPlainSvg(text)).toBe(false);
  });
});
