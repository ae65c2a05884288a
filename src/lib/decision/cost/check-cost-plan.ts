import { DecisionError } from '../shared/decision-error.ts';
import type { CostItem, CostLine, CostTerms } from './cost-plan.ts';

/** A line with the ids of the headings above it. */
export interface PlacedLine {
  readonly line: CostLine;
  readonly path: readonly string[];
}

/**
 * Terms with their defaults, checked.
 *
 * @throws DecisionError `out-of-range`, naming the field
 * @example readTerms({}).years // 5
 */
export function readTerms(
  terms: CostTerms
): Required<CostTerms> & { readonly users: { first: number; growth: number } } {
  const { years = 5, users, sharingUnits = 1, discountRate = 0, yearlyPaid = 'end' } = terms;
  const read = { first: users?.first ?? 0, growth: users?.growth ?? 0 };
  const rules: [boolean, string, string][] = [
    [Number.isInteger(years) && years >= 1 && years <= 30, 'years', 'must be a whole number from 1 to 30'],
    [Number.isFinite(read.first) && read.first >= 0, 'users.first', 'must be 0 or more'],
    [Number.isFinite(read.growth) && read.growth > -1, 'users.growth', 'must be above -1'],
    [Number.isInteger(sharingUnits) && sharingUnits >= 1, 'sharingUnits', 'must be a whole number from 1'],
    [discountRate >= 0 && discountRate <= 1, 'discountRate', 'must lie from 0 to 1']
  ];
  for (const [holds, field, rule] of rules) if (!holds) throw new DecisionError('out-of-range', field, rule);
  return { years, users: read, sharingUnits, discountRate, yearlyPaid };
}

/**
 * The lines of a plan in reading order, each of them checked.
 *
 * @throws DecisionError `empty`, `duplicate`, `amount-and-parts`, `not-finite`, `negative`, `not-monotone`,
 *   `out-of-range` (a year beyond the plan), `missing-parameter` (a line per user without users)
 * @example readLines(items, 5, false).map(({ line }) => line.id)
 */
export function readLines(items: readonly CostItem[], years: number, hasUsers: boolean): PlacedLine[] {
  const seen = new Set<string>();
  const walk = (nodes: readonly CostItem[], field: string, path: readonly string[]): PlacedLine[] =>
    nodes.flatMap((item, i) => {
      const place = `${field}[${i}]`;
      if (seen.has(item.id)) throw new DecisionError('duplicate', `${place}.id`, `"${item.id}" is used twice`);
      seen.add(item.id);
      if ('parts' in item) {
        if ('amount' in item) throw new DecisionError('amount-and-parts', place, 'has parts, so it has no amount');
        if (item.parts.length === 0) throw new DecisionError('empty', `${place}.parts`, 'needs at least one line');
        return walk(item.parts, `${place}.parts`, [...path, item.id]);
      }
      checkLine(item, place, years);
      if (item.perUser === true && !hasUsers) {
        throw new DecisionError('missing-parameter', 'users', `"${item.id}" is per user`);
      }
      return [{ line: item, path }];
    });
  return walk(items, 'items', []);
}

function checkLine({ amount, timing }: CostLine, place: string, years: number): void {
  if (amount !== 'unknown') {
    for (const name of ['low', 'expected', 'high'] as const) {
      const field = `${place}.amount.${name}`;
      if (!Number.isFinite(amount[name])) throw new DecisionError('not-finite', field, 'must be a finite number');
      if (amount[name] < 0) throw new DecisionError('negative', field, 'must not be negative');
    }
    if (amount.low > amount.expected || amount.expected > amount.high) {
      throw new DecisionError('not-monotone', `${place}.amount`, 'must satisfy low <= expected <= high');
    }
  }
  const inPlan = (year: number, from: number): boolean => Number.isInteger(year) && year >= from && year <= years;
  if ('once' in timing) {
    if (!inPlan(timing.once, 0))
      throw new DecisionError('out-of-range', `${place}.timing.once`, 'is no year of the plan');
    return;
  }
  const { from = 1, to = years } = timing.yearly;
  if (!inPlan(from, 1) || !inPlan(to, from)) {
    throw new DecisionError('out-of-range', `${place}.timing.yearly`, 'must be years of the plan');
  }
}
