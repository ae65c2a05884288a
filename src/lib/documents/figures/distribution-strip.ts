import { figureFrame, type FigureHead } from './frame.ts';
import { coordinate, shape } from './svg.ts';

/** How the panel's scores for one criterion lie on the scale. */
export interface DistributionStrip extends FigureHead {
  /** First and last level of the scale. */
  readonly min: number;
  readonly max: number;
  readonly scores: readonly number[];
}

const STEP = 20;
const SIDE = 8;
const MIDDLE = 11;

/** A strip for a table cell: a dot a level, larger for more people, their span as a thick line, a triangle at the mean. */
export function distributionStrip(input: DistributionStrip): string {
  const { min, max, scores } = input;
  const x = (level: number): number => SIDE + STEP * (level - min);
  const ends = `M${x(min)} ${MIDDLE}H${x(max)}`;
  const levels = Array.from({ length: Math.floor(max - min) + 1 }, (_, index) =>
    shape('path', { class: 'grid', d: `M${x(min + index)} ${MIDDLE - 3}v6` })
  );
  const size = { width: x(max) + SIDE, height: 24 };
  return figureFrame(input, size, 'strip', shape('path', { class: 'grid', d: ends }), ...levels, ...marks(scores, x));
}

function marks(scores: readonly number[], x: (level: number) => number): string[] {
  if (scores.length === 0) return [];
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const counts = new Map<number, number>();
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  const dots = Array.from(counts).toSorted(([a], [b]) => a - b);
  const mean = x(scores.reduce((sum, score) => sum + score, 0) / scores.length);
  return [
    shape('path', { class: 'thick', d: `M${coordinate(x(low))} ${MIDDLE}H${coordinate(x(high))}` }),
    ...dots.map(([score, count]) => shape('circle', { cx: x(score), cy: MIDDLE, r: dotRadius(count), class: 'f1' })),
    shape('path', { class: 'mark', d: `M${coordinate(mean)} 16l-4 6h8z` })
  ];
}

/** 3 plus 0.9 a person, not so large that neighbours touch. */
const dotRadius = (people: number): number => Math.min(9, 3 + 0.9 * people);
