import { DecisionError } from '../shared/index.ts';
import type { DecisionTable } from './decision-table.ts';

/** What a method can take on a criterion: any number, none below 0, or only numbers above 0. */
export type Sign = 'any' | 'non-negative' | 'positive';

/**
 * Refuses performances that a method's formula cannot take, naming the cell and the method.
 * Criteria of weight 0 are not looked at: they do not enter the formula.
 *
 * @param benefits what is asked of criteria where high is better
 * @param costs what is asked of criteria where low is better
 * @throws DecisionError `negative` or `not-positive`
 * @example requireSign(table, 'weighted product', 'positive', 'positive')
 */
export function requireSign(table: DecisionTable, method: string, benefits: Sign, costs: Sign): void {
  const { candidates, criteria, values, weights } = table;
  for (let j = 0; j < criteria; j++) {
    const wanted = table.costs[j] === 1 ? costs : benefits;
    if (wanted === 'any' || weights[j] === 0) continue;
    for (let i = 0; i < candidates; i++) {
      const value = values[i * criteria + j] ?? 0;
      if (value > 0 || (value === 0 && wanted === 'non-negative')) continue;
      const field = `matrix[${i}][${j}]`;
      if (value < 0) throw new DecisionError('negative', field, `is negative, which ${method} cannot take`);
      throw new DecisionError('not-positive', field, `is 0, which ${method} cannot take`);
    }
  }
}
