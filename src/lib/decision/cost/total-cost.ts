import { DecisionError } from '../shared/decision-error.ts';
import { sum } from '../shared/statistics.ts';
import { readLines, readTerms } from './check-cost-plan.ts';
import type { Amount, CostItem, CostKind, CostLine, CostTerms } from './cost-plan.ts';

/** What one line comes to. */
export interface LineCost {
  readonly id: string;
  readonly kind: CostKind;
  /** Ids of the headings above, from the top down. */
  readonly path: readonly string[];
  /** Over all years and units, discounted; null when unknown. */
  readonly amount: Amount | null;
}

/** What a product costs over its years of use; amounts in the unit of the lines, unrounded. */
export interface TotalCost {
  /** False when some line is unknown: every amount is then a lower bound and must not be ranked. */
  readonly complete: boolean;
  readonly unknownLines: readonly string[];
  /** All units together over all years, discounted. */
  readonly whole: Amount;
  /** One unit's share of it. */
  readonly perUnit: Amount;
  /** All units together as paid, without discounting. */
  readonly undiscounted: Amount;
  readonly byKind: readonly { readonly kind: CostKind; readonly amount: Amount }[];
  /** Year 0 to the last, discounted. */
  readonly byYear: readonly { readonly year: number; readonly amount: Amount }[];
  readonly lines: readonly LineCost[];
}

/** One payment, before discounting, for one of low, expected and high at a time. */
interface Payment {
  readonly year: number;
  readonly times: number;
  readonly discount: number;
}

/**
 * Total cost of ownership over a number of years.
 *
 * A line costs amount x users of the year (per user) or x units (borne by each), times 1 / (1 + rate)^t; t is the year
 * of a single payment, the year of a yearly one paid at its end, one less when paid at its start. Users of year k are
 * first (1 + growth)^(k - 1), not rounded. Amounts are not rounded either.
 *
 * @param items lines and headings over lines; a heading's cost is that of its parts and counted once
 * @param terms years (5), users, sharing units (1), discount rate (0)
 * @returns amounts in the unit of the lines
 * @throws DecisionError naming the field, for example `items[2].amount.low`; `not-finite` (items) where they come to more
 *   than double precision holds
 * @see NIST Handbook 135 (2022), Life Cycle Costing Manual, chapters 3 and 4 (present value of single and annual costs)
 * @example
 * totalCost([{ id: 'support', kind: 'support', amount: { low: 8, expected: 10, high: 12 }, timing: { yearly: {} } }])
 *   .whole.expected // 50 over five years
 */
export function totalCost(items: readonly CostItem[], terms: CostTerms = {}): TotalCost {
  const read = readTerms(terms);
  const placed = readLines(items, read.years, terms.users !== undefined);
  const known = placed.flatMap(({ line, path }) => {
    const { amount } = line;
    return amount === 'unknown' ? [] : [{ line, path, amount, payments: paymentsOf(line, read) }];
  });
  const total = (part: typeof known, discounted = true, year?: number): Amount =>
    mapAmount((level) =>
      addedUp(
        part.flatMap(({ amount, payments }) =>
          payments
            .filter((payment) => year === undefined || payment.year === year)
            .map(({ times, discount }) => amount[level] * times * (discounted ? discount : 1))
        )
      )
    );
  const whole = total(known);
  const kinds = [...new Set(known.map(({ line }) => line.kind))];
  return {
    complete: known.length === placed.length,
    unknownLines: placed.flatMap(({ line }) => (line.amount === 'unknown' ? [line.id] : [])),
    whole,
    perUnit: mapAmount((level) => whole[level] / read.sharingUnits),
    undiscounted: total(known, false),
    byKind: kinds.map((kind) => ({ kind, amount: total(known.filter(({ line }) => line.kind === kind)) })),
    byYear: Array.from({ length: read.years + 1 }, (_, year) => ({ year, amount: total(known, true, year) })),
    lines: placed.map(({ line, path }) => {
      const own = known.filter((one) => one.line === line);
      return { id: line.id, kind: line.kind, path, amount: own.length === 0 ? null : total(own) };
    })
  };
}

/** @throws DecisionError `not-finite` for amounts, users or growth beyond all measure */
function addedUp(payments: readonly number[]): number {
  if (payments.every(Number.isFinite)) return sum(payments, 'items');
  throw new DecisionError('not-finite', 'items', 'come to more than double precision holds');
}

function mapAmount(of: (level: keyof Amount) => number): Amount {
  return { low: of('low'), expected: of('expected'), high: of('high') };
}

function paymentsOf({ timing, perUser, borne }: CostLine, terms: ReturnType<typeof readTerms>): Payment[] {
  const { years, users, sharingUnits, discountRate, yearlyPaid } = terms;
  const timesIn = (year: number): number => {
    if (perUser === true) return users.first * (1 + users.growth) ** Math.max(0, year - 1);
    return borne === 'each' ? sharingUnits : 1;
  };
  const payment = (year: number, after: number): Payment => ({
    year,
    times: timesIn(year),
    discount: 1 / (1 + discountRate) ** after
  });
  if ('once' in timing) return [payment(timing.once, timing.once)];
  const { from = 1, to = years } = timing.yearly;
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const year = from + i;
    return payment(year, yearlyPaid === 'start' ? year - 1 : year);
  });
}
