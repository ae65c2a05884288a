import { DecisionError } from '../shared/decision-error.ts';
import { Random } from '../shared/random.ts';
import { quantile } from '../shared/statistics.ts';
import { fillSquaredDifferences, type MeasurementLevel } from './alpha-metric.ts';

/** Reliability of ratings by several raters, with how much it rests on. */
export interface KrippendorffAlpha {
  /** 1 is perfect agreement, 0 is chance; null (undefined) when all ratings are equal or none can be paired. */
  readonly alpha: number | null;
  /** Krippendorff's own reading: .800 and more is good, from .667 tentative conclusions, below that neither. */
  readonly reading: 'good' | 'tentative' | 'low' | null;
  /** Units with two or more ratings; the others say nothing about agreement. */
  readonly units: number;
  readonly ratings: number;
  /** Percentile bootstrap over units; null without a seed or when alpha is undefined. */
  readonly interval: AlphaInterval | null;
}

/** Bootstrap interval of alpha. */
export interface AlphaInterval {
  readonly low: number;
  readonly high: number;
  /** Coverage, for example 0.95. */
  readonly confidence: number;
  readonly resamples: number;
  /** Resamples in which all ratings were equal, so that alpha was undefined; they are left out. */
  readonly undefinedResamples: number;
  readonly seed: number;
}

/** How alpha is computed. */
export interface AlphaOptions {
  /** `ordinal` when not given, as rubric scores are. */
  readonly level?: MeasurementLevel;
  readonly bootstrap?: { readonly seed: number; readonly resamples?: number; readonly confidence?: number };
}

/**
 * Krippendorff's alpha = 1 - D_o / D_e from the coincidence matrix: each unit with m ratings adds 1 / (m - 1) for each
 * ordered pair of its ratings, D_o is the mean squared difference of these pairs and D_e that of all pairable ratings.
 * Missing ratings and any number of raters are provided for.
 *
 * @param ratings one row a rater, one column a unit (a candidate's cell); null is a missing rating
 * @param options level of measurement and, for an interval, the bootstrap: units drawn with replacement, 1,000
 *   resamples and 95 % unless said otherwise
 * @returns alpha, at most 1, with its reading, what it rests on and, with a seed, its interval
 * @throws DecisionError `empty`, `ragged`, `not-finite`, `negative` (ratio level), `out-of-range`
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Zapf, Castell, Morawietz and Karch (2016), BMC
 *   Medical Research Methodology 16:93 (bootstrap over units)
 * @example krippendorffAlpha([[1, 2, 3], [1, 2, 3]], { level: 'nominal' }).alpha // 1
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  { level = 'ordinal', bootstrap }: AlphaOptions = {}
): KrippendorffAlpha {
  const units = pairableUnits(ratings, level);
  const values = Float64Array.from(new Set(units.flat())).sort();
  const coded = units.map((unit) => Int32Array.from(unit, (rating) => values.indexOf(rating)));
  const alphaOf = alphaCalculator(values, level);
  const alpha = alphaOf(coded);
  const reading = alpha === null ? null : alpha >= 0.8 ? 'good' : alpha >= 0.667 ? 'tentative' : 'low';
  const interval = alpha === null || bootstrap === undefined ? null : bootstrapInterval(coded, alphaOf, bootstrap);
  return { alpha, reading, units: units.length, ratings: units.flat().length, interval };
}

function pairableUnits(ratings: readonly (readonly (number | null)[])[], level: MeasurementLevel): number[][] {
  const width = ratings[0]?.length ?? 0;
  if (width === 0) throw new DecisionError('empty', 'ratings', 'needs at least one rater and one unit');
  const units: number[][] = Array.from({ length: width }, () => []);
  ratings.forEach((row, i) => {
    if (row.length !== width) throw new DecisionError('ragged', `ratings[${i}]`, `must hold ${width} ratings`);
    row.forEach((rating, j) => {
      if (rating === null) return;
      const field = `ratings[${i}][${j}]`;
      if (!Number.isFinite(rating)) throw new DecisionError('not-finite', field, 'must be a finite number or null');
      if (level === 'ratio' && rating < 0) throw new DecisionError('negative', field, 'a ratio scale begins at zero');
      units[j]?.push(rating);
    });
  });
  return units.filter((unit) => unit.length > 1);
}

type AlphaOf = (units: readonly Int32Array[]) => number | null;

/** Makes alpha as a function of units, with its matrices made once for all resamples. */
function alphaCalculator(values: Float64Array, level: MeasurementLevel): AlphaOf {
  const size = values.length;
  const counts = new Float64Array(size);
  const differences = new Float64Array(size * size);
  return (units) => {
    counts.fill(0);
    let ratings = 0;
    for (const unit of units) {
      for (const category of unit) counts[category] = (counts[category] ?? 0) + 1;
      ratings += unit.length;
    }
    fillSquaredDifferences(level, values, counts, differences);
    let observed = 0;
    for (const unit of units) {
      let within = 0;
      for (const c of unit) for (const k of unit) within += differences[c * size + k] ?? 0;
      observed += within / (unit.length - 1);
    }
    let expected = 0;
    for (let c = 0; c < size; c++) {
      for (let k = 0; k < size; k++) {
        expected += (counts[c] ?? 0) * (counts[k] ?? 0) * (differences[c * size + k] ?? 0);
      }
    }
    return expected === 0 ? null : 1 - ((ratings - 1) * observed) / expected;
  };
}

function bootstrapInterval(
  units: readonly Int32Array[],
  alphaOf: AlphaOf,
  { seed, resamples = 1000, confidence = 0.95 }: NonNullable<AlphaOptions['bootstrap']>
): AlphaInterval | null {
  if (!Number.isInteger(resamples) || resamples < 100 || resamples > 100_000) {
    throw new DecisionError('out-of-range', 'bootstrap.resamples', 'must be a whole number from 100 to 100,000');
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new DecisionError('out-of-range', 'bootstrap.confidence', 'must lie between 0 and 1');
  }
  const random = new Random(seed);
  const alphas: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const drawn = units.flatMap(() => units[random.integer(units.length)] ?? []);
    const alpha = alphaOf(drawn);
    if (alpha !== null) alphas.push(alpha);
  }
  if (alphas.length === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    low: quantile(alphas, tail),
    high: quantile(alphas, 1 - tail),
    confidence,
    resamples,
    undefinedResamples: resamples - alphas.length,
    seed
  };
}
