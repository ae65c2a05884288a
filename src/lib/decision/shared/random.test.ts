import { describe, expect, it } from 'vitest';
import { DecisionError } from './decision-error.ts';
import { isBelowExp, portableExp, portableLog } from './portable-math.ts';
import { Random } from './random.ts';
import { sampleSimplex } from './sample-simplex.ts';

/** sfc32 as its author states it, in arithmetic modulo 2^32 on big integers. */
function referenceWords(seed: number, count: number): number[] {
  const word = (x: bigint) => BigInt.asUintN(32, x);
  let [a, b, c, counter] = [0n, word(BigInt(seed)), word(BigInt(seed) >> 32n), 1n];
  const next = () => {
    const drawn = word(a + b + counter);
    counter = word(counter + 1n);
    a = b ^ (b >> 9n);
    b = word(c + (c << 3n));
    c = word(word((c << 21n) | (c >> 11n)) + drawn);
    return Number(drawn);
  };
  for (let round = 0; round < 12; round++) next();
  return Array.from({ length: count }, next);
}

/** Drawn once with seed 2026; a change of any bit changes stored results. */
const GOLDEN = [0.35963614038898495, -0.29856846996934316, 0.26878804992118704, 412];
const GOLDEN_EXTREME = 4.446932879487663;

const SIZE = 200_000;

function moments(sample: ArrayLike<number>): number[] {
  return [1, 2, 3, 4].map((power) => Array.from(sample).reduce((sum, x) => sum + x ** power, 0) / sample.length);
}

describe('the seeded generator', () => {
  it.each([0, 1, 2026, 2 ** 32 + 7, Number.MAX_SAFE_INTEGER])('is sfc32 for seed %d', (seed) => {
    const words = referenceWords(seed, 40);
    const random = new Random(seed);
    for (let i = 0; i < words.length; i += 2) {
      expect(random.next()).toBe((words[i]! * 2 ** 21 + (words[i + 1]! >>> 11)) / 2 ** 53);
    }
  });

  it('gives these numbers in every browser and on every server', () => {
    const random = new Random(2026);
    const drawn = [random.next(), random.normal(), random.exponential(), random.integer(1000)];
    expect(drawn).toEqual(GOLDEN);
    const tail = new Float64Array(100_000);
    random.fillNormal(tail);
    expect(Math.max(...tail)).toBe(GOLDEN_EXTREME);
  });

  it('draws the same numbers one by one and in bulk, the rare ones of edge and tail among them', () => {
    const bulk = new Random(3);
    const single = new Random(3);
    const sample = new Float64Array(100_000);
    bulk.fillNormal(sample);
    expect(sample.every((drawn) => Object.is(drawn, single.normal()))).toBe(true);
    bulk.fillExponential(sample);
    expect(sample.every((drawn) => Object.is(drawn, single.exponential()))).toBe(true);
    expect(bulk.next()).toBe(single.next());
  });

  it('has the moments of the uniform, normal and exponential distribution', () => {
    const random = new Random(11);
    const near = (sample: ArrayLike<number>, expected: number[], tolerances: number[]) => {
      moments(sample).forEach((moment, i) => {
        expect(Math.abs(moment - expected[i]!), `moment ${i + 1}`).toBeLessThan(tolerances[i]!);
      });
    };
    // Tolerances are 5 standard errors of each moment.
    near(
      Array.from({ length: SIZE }, () => random.next()),
      [1 / 2, 1 / 3, 1 / 4, 1 / 5],
      [0.0033, 0.0034, 0.0032, 0.003]
    );
    const sample = new Float64Array(SIZE);
    random.fillNormal(sample);
    near(sample, [0, 1, 0, 3], [0.0112, 0.0159, 0.0434, 0.11]);
    random.fillExponential(sample);
    near(sample, [1, 2, 6, 24], [0.0112, 0.05, 0.293, 2.24]);
  });

  it('reaches into the tails as often as the distributions say', () => {
    const random = new Random(12);
    const sample = new Float64Array(SIZE);
    random.fillNormal(sample);
    const beyond = (limit: number) => sample.filter((x) => x > limit).length / SIZE;
    expect(beyond(1)).toBeCloseTo(0.158655, 2);
    expect(beyond(2)).toBeCloseTo(0.02275, 2);
    expect(Math.abs(beyond(3) - 0.0013499)).toBeLessThan(5 * Math.sqrt(0.00135 / SIZE));
  });

  it('draws whole numbers without bias and shuffles every order equally often', () => {
    const random = new Random(5);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const items = [0, 1, 2, 3];
      random.shuffle(items);
      counts.set(items.join(''), (counts.get(items.join('')) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(49.7); // 23 degrees of freedom, probability .001
  });

  it.each([-1, 0.5, NaN, 2 ** 53])('refuses the seed %d', (seed) => {
    expect(() => new Random(seed)).toThrow(DecisionError);
  });
});

describe('portable logarithm and exponential', () => {
  it('agree with the machine to 15 digits', () => {
    for (let x = 1e-12; x < 1e12; x *= 1.37) expect(Math.abs(portableLog(x) - Math.log(x))).toBeLessThan(3e-15 * 30);
    for (let x = -40; x < 40; x += 0.37) expect(portableExp(x) / Math.exp(x)).toBeCloseTo(1, 13);
  });

  it('decide by the portable exponential what is close, and so everything', () => {
    for (let x = -12; x <= 0; x += 0.013) {
      const height = portableExp(x);
      expect(isBelowExp(height, x)).toBe(false);
      expect(isBelowExp(height * (1 - 2 ** -52), x)).toBe(true);
      expect(isBelowExp(height + 1e-6, x)).toBe(false);
      expect(isBelowExp(height - 1e-6, x)).toBe(true);
    }
  });
});

describe('points of the simplex', () => {
  it('sum to one, with the mean 1/m and the variance (m - 1) / (m^2 (m + 1)) of the flat Dirichlet distribution', () => {
    const random = new Random(9);
    const weights = new Float64Array(4);
    const firsts = Array.from({ length: 50_000 }, () => {
      sampleSimplex(random, weights);
      expect(Math.abs(weights.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
      return weights[0]!;
    });
    const [mean = 0, square = 0] = moments(firsts);
    expect(mean).toBeCloseTo(0.25, 2);
    expect(square - mean * mean).toBeCloseTo(3 / (16 * 5), 3);
  });
});
