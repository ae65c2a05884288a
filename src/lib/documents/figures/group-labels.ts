import { words } from './label.ts';
import { textWidth, type FaceFamily } from './text-width.ts';

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
}

const GAP = 6;

/**
 * Those labels of a row that can stand at their places, left to right, without running into the next one or over the
 * end. Labels marked `must` are placed first; others give way.
 */
export function labelsThatFit(
  labels: readonly (PlacedLabel & { readonly must?: boolean })[],
  end: number,
  size: number,
  family: FaceFamily
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const free = (label: PlacedLabel): boolean => {
    const right = label.x + textWidth(label.text, size, family);
    if (right > end) return false;
    return placed.every((other) => {
      const otherRight = other.x + textWidth(other.text, size, family);
      return right + GAP <= other.x || otherRight + GAP <= label.x;
    });
  };
  for (const label of labels) if (label.must) placed.push(label);
  for (const label of labels) if (!label.must && free(label)) placed.push(label);
  return placed.toSorted((a, b) => a.x - b.x);
}

/** Labels on one line. */
export const labelLine = (labels: readonly PlacedLabel[], y: number, className: string): string =>
  labels.map(({ text, x }) => words(x, y, text, className)).join('');
