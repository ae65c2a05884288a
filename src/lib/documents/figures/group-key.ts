import { edgedBar } from './bars.ts';
import type { ContributionGroup } from './contributions.ts';
import { boxedLabel, type Face } from './label.ts';
import { groupFill } from './patterns.ts';
import { textWidth } from './text-width.ts';

const SWATCH = 14;
const SPACE = 8;
const COLUMN_GAP = 20;
const ROW = 20;

/** A key of all groups, for where names have no room over their bars: swatch, code, name, in even columns. */
export function groupKey(
  groups: readonly ContributionGroup[],
  box: { readonly y: number; readonly width: number; readonly face: Face }
): { readonly svg: string; readonly height: number } {
  const { face } = box;
  const names = groups.map((group) => `${group.code}. ${group.label}`);
  const widest = Math.max(...names.map((name) => textWidth(name, face.small, face.family))) + SWATCH + SPACE;
  const columns = Math.max(1, Math.min(groups.length, Math.floor((box.width + COLUMN_GAP) / (widest + COLUMN_GAP))));
  const step = columns === 1 ? box.width : (box.width + COLUMN_GAP) / columns;
  const perColumn = Math.ceil(groups.length / columns);
  const items = names.map((name, index) => {
    const x = Math.floor(index / perColumn) * step;
    const y = box.y + (index % perColumn) * ROW;
    const label = { x: x + SWATCH + SPACE, middle: y + SWATCH / 2, width: step - SWATCH - SPACE, maxLines: 1 };
    return (
      edgedBar(x, y, SWATCH, SWATCH, groupFill(index)) +
      boxedLabel(name, { ...label, size: face.small, family: face.family, className: 't2 s' })
    );
  });
  return { svg: items.join(''), height: perColumn * ROW };
}
