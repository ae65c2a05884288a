import { beforeAll, describe, expect, test } from 'vitest';
import '#lib/ui/css/tokens.css';
import '#lib/ui/css/fonts.css';
import '#lib/ui/css/charts.css';
import '#lib/ui/css/document.css';
import '#lib/ui/css/document-tables.css';
import './figures.css';
import { figureCases } from './figure-cases.ts';
import { textWidth } from './text-width.ts';

/* What only a browser can tell: that the drawings parse as XML, and where the words really lie. */

const FACES = [
  ['ui', '400 100px "Be Vietnam Pro"'],
  ['ui', '600 100px "Be Vietnam Pro"'],
  ['doc', '400 100px Tinos'],
  ['doc', '700 100px Tinos']
] as const;

beforeAll(async () => {
  for (const [, font] of FACES) expect(await document.fonts.load(font, 'aAđĐơƯấặ0%–')).not.toHaveLength(0);
});

describe.each(Object.entries(figureCases))('%s', (name, draw) => {
  test('is well-formed XML', () => {
    const parsed = new DOMParser().parseFromString(draw(), 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  test('no words run into others or out of the drawing', () => {
    const host = document.createElement('div');
    host.className = name.includes('sheet') ? 'a4' : '';
    host.innerHTML = draw();
    document.body.append(host);
    const svg = host.querySelector('svg')!;
    const { width, height } = svg.viewBox.baseVal;
    host.style.width = `${width}px`;
    const boxes = Array.from(svg.querySelectorAll('text'), (text) => ({ text: text.textContent, box: text.getBBox() }));
    for (const [index, { text, box }] of boxes.entries()) {
      expect(box.x, text).toBeGreaterThanOrEqual(-1);
      expect(box.x + box.width, text).toBeLessThanOrEqual(width + 1);
      expect(box.y + box.height, text).toBeLessThanOrEqual(height + 4);
      for (const other of boxes.slice(index + 1))
        expect(overlap(box, other.box), `${text} / ${other.text}`).toBe(false);
    }
    host.remove();
  });
});

/** Boxes hold the whole line height; what counts is the middle of it, where the letters are. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const [aTop, aEnd] = [a.y + a.height * 0.3, a.y + a.height * 0.75];
  const [bTop, bEnd] = [b.y + b.height * 0.3, b.y + b.height * 0.75];
  return a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && aTop < bEnd && bTop < aEnd;
}

test.each(FACES)('the estimated width in %s is never less than the drawn one (%s)', (family, font) => {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  const texts = [
    'Chịu tải khi đường truyền yếu',
    'AN TOÀN, BẢO MẬT; KẾT NỐI (API) & MỞ',
    'Nguyễn Thị Mỹ Hạnh – Ủy ban nhân dân phường',
    'GIMP 2.10 @ 66,3–71,3 % “xấp xỉ” ½',
    'ặẵẳằắ ộỗổồố ựữửừứ ỵỹỷỳý ẸẼẺÈÉ ƠỜ ƯỪ',
    'WwMm iIlL jJ qQ 0123456789 +−×…→≥'
  ];
  for (const text of texts) {
    const drawn = context.measureText(text).width;
    expect(textWidth(text, 100, family), text).toBeGreaterThanOrEqual(drawn);
    expect(textWidth(text, 100, family), text).toBeLessThanOrEqual(drawn * 1.4);
  }
});
