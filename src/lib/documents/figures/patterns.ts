import type { Box } from './box.ts';
import { checks, dots, levelLines, slantedLines, uprightLines, waves } from './pattern-strokes.ts';
import { shape } from './svg.ts';

/*
 * Fills that stay apart in grey print. The first five are the order of groups A to E; five more carry larger sets. Tints
 * and strokes are the page's classes; only geometry stands here.
 */
interface Pattern {
  /** Class of the ground. */
  readonly ground: string;
  /** Class of the marks on it, and their path within a box. */
  readonly marks: string;
  readonly path: (box: Box) => string;
}

const HATCH = 8.5;
const THIN_HATCH = 7;

const PATTERNS = {
  hatch: { ground: 'f2', marks: 'p-hatch', path: (box) => slantedLines(box, HATCH, 2.4, false) },
  dots: { ground: 'f4', marks: 'p-dot', path: (box) => dots(box, 6, 1.8) },
  bars: { ground: 'f5', marks: 'edge', path: (box) => uprightLines(box, 5, 2) },
  grid: { ground: 'f4', marks: 'p-hatch', path: (box) => uprightLines(box, 6, 3) + levelLines(box, 6, 3) },
  beads: { ground: 'f1', marks: 'fs', path: (box) => dots(box, 6, 1.8) },
  waves: { ground: 'f3', marks: 'edge', path: (box) => waves(box, 8) },
  checks: { ground: 'fs', marks: 'f2', path: (box) => checks(box, 4) },
  unk: { ground: 'fs', marks: 'p-unk', path: (box) => slantedLines(box, THIN_HATCH, 1, true) },
  minus: { ground: 'fs', marks: 'p-minus', path: (box) => levelLines(box, 5, 2.5) }
} as const satisfies Readonly<Record<string, Pattern>>;

export type PatternName = keyof typeof PATTERNS;

/** One tint by its class, or a pattern. */
export type Fill = { readonly class: string } | { readonly pattern: PatternName };

const GROUP_FILLS: readonly Fill[] = [
  { class: 'f1' },
  { pattern: 'hatch' },
  { class: 'f3' },
  { pattern: 'dots' },
  { class: 'f5' },
  { pattern: 'beads' },
  { pattern: 'bars' },
  { pattern: 'waves' },
  { pattern: 'grid' },
  { pattern: 'checks' }
];

/** How the n-th group is filled; after ten groups the fills begin again. */
export const groupFill = (index: number): Fill => GROUP_FILLS[index % GROUP_FILLS.length] ?? { class: 'f3' };

/** A box with its fill, without an edge. */
export function filledBox(box: Box, fill: Fill): string {
  if ('class' in fill) return shape('rect', { ...box, class: fill.class });
  const { ground, marks, path } = PATTERNS[fill.pattern];
  const d = path(box);
  return shape('rect', { ...box, class: ground }) + (d === '' ? '' : shape('path', { class: marks, d }));
}
