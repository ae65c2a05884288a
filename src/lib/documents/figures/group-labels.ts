import { words } from './label.ts';
import { textWidth, type FaceFamily } from './text-width.ts';

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
}

const GAP = 4;

export interface WantedLabel extends PlacedLabel {
  /** Placed first; others give way. */
  readonly must?: boolean;
  /** Where its bar ends: as long as it stays under its bar, it may step aside to the right. */
  readonly until?: number;
}

/**
 * Those labels of a row that can stand at their places, or a little to the right and still under their bars, without
 * running into another one or over the end.
 */
export function labelsThatFit(
  labels: readonly WantedLabel[],
  end: number,
  size: number,
  family: FaceFamily
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const widthOf = ({ text }: PlacedLabel): number => textWidth(text, size, family);
  const free = (label: PlacedLabel): boolean => {
    const right = label.x + widthOf(label);
    return right <= end && placed.every((other) => right + GAP <= other.x || other.x + widthOf(other) + GAP <= label.x);
  };
  for (const { text, x, must } of labels) if (must === true) placed.push({ text, x });
  for (const { text, x, must, until = x } of labels) {
    if (must === true) continue;
    const last = until - widthOf({ text, x });
    const aside = placed.map((other) => other.x + widthOf(other) + GAP).filter((at) => at > x && at <= last);
    const place = [x, ...aside.toSorted((a, b) => a - b)].find((at) => free({ text, x: at }));
    if (place !== undefined) placed.push({ text, x: place });
  }
  return placed.toSorted((a, b) => a.x - b.x);
}

/** Labels on one line. */
export const labelLine = (labels: readonly PlacedLabel[], y: number, className: string): string =>
  labels.map(({ text, x }) => words(x, y, text, className)).join('');
