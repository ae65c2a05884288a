import { escapeText, shape, type SvgAttributes } from './svg.ts';
import type { FaceFamily } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Type sizes of a drawing: the screen's and the printed sheet's differ. */
export interface Face {
  readonly family: FaceFamily;
  readonly size: number;
  readonly small: number;
}

export const SCREEN_FACE: Face = { family: 'ui', size: 13, small: 12 };
export const SHEET_FACE: Face = { family: 'doc', size: 14, small: 14 };

const LINE = 1.2;

/** One line of words. `className` carries size, weight and colour (`b`, `t2`, `s` …). */
export function words(x: number, y: number, text: string, className = '', anchor?: 'middle' | 'end'): string {
  const given: SvgAttributes = { x, y, class: className || undefined, 'text-anchor': anchor };
  return shape('text', given, escapeText(text));
}

export interface LabelBox {
  readonly x: number;
  /** Where the label's middle lies. */
  readonly middle: number;
  readonly width: number;
  readonly maxLines: number;
  readonly size: number;
  readonly family: FaceFamily;
  readonly className?: string;
}

/** A name in a box: wrapped, centred on its middle, ended in `…` with the full name in `<title>` where it must be. */
export function boxedLabel(text: string, box: LabelBox): string {
  const { lines, cut } = wrapText(text, box.width, box.maxLines, box);
  const first = box.middle + box.size * 0.35 - ((lines.length - 1) * box.size * LINE) / 2;
  const given: SvgAttributes = { x: box.x, y: first, class: box.className };
  const full = cut ? shape('title', {}, escapeText(text)) : '';
  const [only = '', ...more] = lines;
  if (more.length === 0) return shape('text', given, full, escapeText(only));
  // The space after each line is not drawn, but copied, searched and read aloud: without it two words become one.
  const spans = lines.map((line, index) => {
    const given = { x: box.x, dy: index === 0 ? undefined : box.size * LINE };
    return shape('tspan', given, escapeText(line), index === lines.length - 1 ? '' : ' ');
  });
  return shape('text', given, full, ...spans);
}
