import { shape, type SvgAttributes } from './svg.ts';

/*
 * Fills that stay apart in grey print. The first five are the order of groups A to E; five more carry larger sets. Tints
 * and strokes are the page's classes; only geometry stands here.
 */
const GROUND = (size: number, fill: string): string => shape('rect', { width: size, height: size, class: fill });

const PATTERNS = {
  hatch: pattern(6, 'rotate(45)', GROUND(6, 'f2'), shape('path', { d: 'M0 0V6', class: 'p-hatch' })),
  dots: pattern(6, '', GROUND(6, 'f4'), dot(1.5, 1.5, 'p-dot'), dot(4.5, 4.5, 'p-dot')),
  bars: pattern(5, '', GROUND(5, 'f5'), shape('path', { d: 'M1 0V5', class: 'edge' })),
  grid: pattern(6, '', GROUND(6, 'f4'), shape('path', { d: 'M0 0V6M0 0H6', class: 'p-hatch' })),
  beads: pattern(6, '', GROUND(6, 'f1'), dot(1.5, 1.5, 'fs'), dot(4.5, 4.5, 'fs')),
  waves: pattern(8, '', GROUND(8, 'f3'), shape('path', { d: 'M0 2L4 6L8 2', fill: 'none', class: 'edge' })),
  checks: pattern(
    8,
    '',
    GROUND(8, 'fs'),
    shape('rect', { width: 4, height: 4, class: 'f2' }),
    shape('rect', { x: 4, y: 4, width: 4, height: 4, class: 'f2' })
  ),
  unk: pattern(5, 'rotate(-45)', GROUND(5, 'fs'), shape('path', { d: 'M0 0V5', class: 'p-unk' })),
  minus: pattern(5, '', GROUND(5, 'fs'), shape('path', { d: 'M0 2.5H5', class: 'p-minus' }))
} as const;

export type PatternName = keyof typeof PATTERNS;
type Fill = { readonly tint: string } | { readonly pattern: PatternName };

const GROUP_FILLS: readonly Fill[] = [
  { tint: 'f1' },
  { pattern: 'hatch' },
  { tint: 'f3' },
  { pattern: 'dots' },
  { tint: 'f5' },
  { pattern: 'beads' },
  { pattern: 'bars' },
  { pattern: 'waves' },
  { pattern: 'grid' },
  { pattern: 'checks' }
];

/** How the n-th group is filled; after ten groups the fills begin again. */
export function groupFill(index: number, prefix: string): SvgAttributes {
  const fill = GROUP_FILLS[index % GROUP_FILLS.length] ?? { tint: 'f3' };
  return 'tint' in fill ? { class: fill.tint } : patternFill(fill.pattern, prefix);
}

export const patternFill = (name: PatternName, prefix: string): SvgAttributes => ({ fill: `url(#${prefix}-${name})` });

/** `<defs>` with the patterns of so many groups and the further ones named; empty where none is needed. */
export function patternDefs(prefix: string, groups: number, ...further: readonly PatternName[]): string {
  const ofGroups = GROUP_FILLS.slice(0, groups).flatMap((fill) => ('pattern' in fill ? [fill.pattern] : []));
  const names = [...ofGroups, ...further];
  return names.length === 0 ? '' : shape('defs', {}, ...names.map((name) => PATTERNS[name](`${prefix}-${name}`)));
}

function pattern(size: number, transform: string, ...content: readonly string[]): (id: string) => string {
  const given = { width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: transform || undefined };
  return (id) => shape('pattern', { id, ...given }, ...content);
}

function dot(cx: number, cy: number, fill: string): string {
  return shape('circle', { cx, cy, r: 1, class: fill });
}
