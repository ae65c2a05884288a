import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from './box.ts';
import { checks, dots, levelLines, slantedLines, uprightLines, waves } from './pattern-strokes.ts';

const PATTERNS: Readonly<Record<string, (box: Box) => string>> = {
  hatch: (box) => slantedLines(box, 8.5, 2.4, false),
  'thin hatch': (box) => slantedLines(box, 7, 1, true),
  bars: (box) => uprightLines(box, 5, 2),
  lines: (box) => levelLines(box, 5, 2.5),
  dots: (box) => dots(box, 6, 1.8),
  waves: (box) => waves(box, 8),
  checks: (box) => checks(box, 4)
};

/** Every point that a path goes through; it knows the commands that the patterns use. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, given = ''] of path.matchAll(/([MLhvz])([^MLhvz]*)/g)) {
    const [a = 0, b = 0] = given.split(' ').map(Number);
    if (command === 'z') continue;
    if (command === 'h') x += a;
    else if (command === 'v') y += a;
    else [x, y] = [a, b];
    points.push([x, y]);
  }
  return points;
}

const size = fc.double({ min: 0.1, max: 300, noNaN: true });
const place = fc.double({ min: -100, max: 900, noNaN: true });
const boxes: fc.Arbitrary<Box> = fc.record({ x: place, y: place, width: size, height: size });

describe.each(Object.entries(PATTERNS))('%s', (_name, draw) => {
  test('stay within their box, wherever and however small it is', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        // Coordinates are written with one decimal, each step of a path with its own.
        const slack = 0.21;
        for (const [x, y] of pointsOf(draw(box))) {
          expect(x).toBeGreaterThanOrEqual(box.x - slack);
          expect(x).toBeLessThanOrEqual(box.x + box.width + slack);
          expect(y).toBeGreaterThanOrEqual(box.y - slack);
          expect(y).toBeLessThanOrEqual(box.y + box.height + slack);
        }
      })
    );
  });

  test('are to be seen in a bar of usual size', () => {
    expect(pointsOf(draw({ x: 10, y: 20, width: 60, height: 16 })).length).toBeGreaterThan(4);
  });
});
