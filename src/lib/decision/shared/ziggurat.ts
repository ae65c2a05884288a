import { portableExp, portableLog } from './portable-math.ts';

/** Layers of equal area under a falling density: widths from the base up, and the density at each. */
export interface Ziggurat {
  /** 257 widths; `x[0]` is the base strip's width as if it were a rectangle, `x[256]` is 0. */
  readonly x: Float64Array;
  /** 257 heights, `y[i]` the density at `x[i]`; `y[256]` is 1. */
  readonly y: Float64Array;
  /**
   * 512 factors that turn 53 random bits into a place in a layer: `x[i] / 2^53` at i and its negative at 256 + i, so that
   * a ninth bit chooses the side.
   */
  readonly place: Float64Array;
  /** Where the tail begins. */
  readonly tail: number;
}

const LAYERS = 256;

function ziggurat(
  tail: number,
  area: number,
  density: (x: number) => number,
  inverse: (y: number) => number
): Ziggurat {
  const x = new Float64Array(LAYERS + 1);
  const y = new Float64Array(LAYERS + 1);
  x[0] = area / density(tail);
  y[0] = 0;
  let width = tail;
  let height = density(tail);
  for (let layer = 1; layer < LAYERS; layer++) {
    x[layer] = width;
    y[layer] = height;
    height += area / width;
    width = inverse(Math.min(height, 1));
  }
  x[LAYERS] = 0;
  y[LAYERS] = 1;
  // A power of two divides without rounding.
  const place = Float64Array.from({ length: 2 * LAYERS }, (_, i) => {
    const share = (x[i % LAYERS] ?? 0) / 2 ** 53;
    return i < LAYERS ? share : -share;
  });
  return { x, y, place, tail };
}

/**
 * 256 layers under e^(-x^2 / 2), x >= 0; constants of Marsaglia and Tsang (2000), The Ziggurat Method for Generating
 * Random Variables, Journal of Statistical Software 5(8).
 *
 * @example NORMAL_ZIGGURAT.tail // 3.6541528853610088
 */
export const NORMAL_ZIGGURAT: Ziggurat = ziggurat(
  3.6541528853610088,
  0.00492867323399,
  (x) => portableExp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * portableLog(y))
);

/**
 * 256 layers under e^(-x), x >= 0; constants of Marsaglia and Tsang (2000).
 *
 * @example EXPONENTIAL_ZIGGURAT.tail // 7.69711747013105
 */
export const EXPONENTIAL_ZIGGURAT: Ziggurat = ziggurat(
  7.69711747013105,
  0.003949659822581557,
  (x) => portableExp(-x),
  (y) => -portableLog(y)
);
