import type { Box } from './box.ts';
import { coordinate } from './svg.ts';

/*
 * The marks of a fill as path data, cut to its box by computation. A `<pattern>` would say the same in less, but browsers
 * print it as a picture of the whole box, several hundred kilobytes each; lines stay lines. Marks begin at the corner of
 * the box, and keep away from its edge by half their stroke, so that none reaches over it.
 */

/** Parallel lines at 45°: `down` from left to right, else up. `step` is the distance along an edge. */
export function slantedLines(box: Box, step: number, stroke: number, down: boolean): string {
  const { x, y, width, height } = inset(box, stroke * 0.7);
  let path = '';
  for (let along = step / 2; along < width + height; along += step) {
    // Where the line meets the left or bottom edge, and where the top or right one, in a box that begins at 0.
    const [left, right] = [Math.max(0, along - height), Math.min(width, along)];
    if (right - left < 0.5) continue;
    const [from, to] = [along - left, along - right].map((at) => (down ? y + height - at : y + at));
    path += `M${coordinate(x + left)} ${coordinate(from ?? y)}L${coordinate(x + right)} ${coordinate(to ?? y)}`;
  }
  return path;
}

export function uprightLines({ x, y, width, height }: Box, step: number, first: number): string {
  return places(first, step, width)
    .map((at) => `M${coordinate(x + at)} ${coordinate(y)}v${coordinate(height)}`)
    .join('');
}

export function levelLines({ x, y, width, height }: Box, step: number, first: number): string {
  return places(first, step, height)
    .map((at) => `M${coordinate(x)} ${coordinate(y + at)}h${coordinate(width)}`)
    .join('');
}

/** Squares, two to a cell of `step` by `step`, set off against each other; those that would be cut are left out. */
export function dots({ x, y, width, height }: Box, step: number, size: number): string {
  const rows = places(step / 4 - size / 2, step / 2, height - size);
  return rows
    .flatMap((down, row) =>
      places((row % 2 === 0 ? step / 4 : (3 * step) / 4) - size / 2, step, width - size).map(
        (along) =>
          `M${coordinate(x + along)} ${coordinate(y + down)}h${coordinate(size)}v${coordinate(size)}h${coordinate(-size)}z`
      )
    )
    .join('');
}

/** A zigzag in rows of `step`, half as high as its row. */
export function waves({ x, y, width, height }: Box, step: number): string {
  const half = step / 2;
  return places(step / 4, step, height - half)
    .map((down) => {
      const points = [...places(0, half, width), width].map((along) => {
        const phase = along % step;
        const rise = phase <= half ? phase : step - phase;
        return `${coordinate(x + along)} ${coordinate(y + down + rise)}`;
      });
      return `M${points.join('L')}`;
    })
    .join('');
}

/** The fields of a chessboard that are not empty, cut at the edge. */
export function checks({ x, y, width, height }: Box, size: number): string {
  return places(0, size, height)
    .flatMap((down, row) =>
      places(row % 2 === 0 ? 0 : size, 2 * size, width).map((along) => {
        const [wide, high] = [Math.min(size, width - along), Math.min(size, height - down)];
        return `M${coordinate(x + along)} ${coordinate(y + down)}h${coordinate(wide)}v${coordinate(high)}h${coordinate(-wide)}z`;
      })
    )
    .join('');
}

/** `first`, `first + step`, … as far as they lie within `room`. */
function places(first: number, step: number, room: number): readonly number[] {
  const count = Math.max(0, Math.ceil((room - first) / step));
  return Array.from({ length: count }, (_, index) => first + index * step);
}

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by)
});
