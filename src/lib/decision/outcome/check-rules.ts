import { DecisionError } from '../shared/decision-error.ts';
import type { Rules } from './types.ts';

const CHOICES = {
  aggregate: ['mean', 'median', 'trimmed'],
  gateRule: ['unanimous', 'majority'],
  unknownPolicy: ['resolve', 'worst']
} as const;

/**
 * Makes sure that the panel's rules can be followed. Values are checked although the types name them, for rules come
 * out of stored documents and files.
 *
 * @param nodes ids of every criterion and group
 * @throws DecisionError naming the field, for example `rules.decimals`
 * @example checkRules(problem.rules, new Set(['safety', 'backup'])) // no error
 */
export function checkRules(rules: Rules, nodes: ReadonlySet<string>): void {
  for (const name of ['aggregate', 'gateRule', 'unknownPolicy'] as const) {
    if (!CHOICES[name].some((choice) => choice === rules[name])) {
      throw new DecisionError('unknown-value', `rules.${name}`, `must be one of ${CHOICES[name].join(', ')}`);
    }
  }
  if (!Number.isInteger(rules.minEvaluators) || rules.minEvaluators < 1) {
    throw new DecisionError('out-of-range', 'rules.minEvaluators', 'must be a whole number from 1');
  }
  if (!Number.isInteger(rules.decimals) || rules.decimals < 0 || rules.decimals > 6) {
    throw new DecisionError('out-of-range', 'rules.decimals', 'must be a whole number from 0 to 6');
  }
  rules.tieBreaks.forEach((id, i) => {
    const field = `rules.tieBreaks[${i}]`;
    if (!nodes.has(id)) throw new DecisionError('unknown-id', field, `there is no criterion or group "${id}"`);
    if (rules.tieBreaks.indexOf(id) !== i) throw new DecisionError('duplicate', field, `"${id}" stands twice`);
  });
}
