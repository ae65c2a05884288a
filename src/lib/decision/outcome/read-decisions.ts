import { DecisionError } from '../shared/decision-error.ts';
import type { Criterion, EvaluationProblem } from './types.ts';

/** What people decided of a candidate's gate, if anything. */
export type GateDecision = 'waived' | 'closed-not-shown' | null;

/**
 * Checks waivers and closings and lays them out for look-up.
 *
 * @throws DecisionError `unknown-id`, `gate-missing` (the criterion is no gate), `duplicate`, `waived-and-closed`
 * @example readDecisions(problem, criteria)('A', 'vietnamese') // 'waived'
 */
export function readDecisions(
  { candidates, waivers, closedGates }: EvaluationProblem,
  criteria: readonly Criterion[]
): (candidate: string, criterion: string) => GateDecision {
  const decided = new Map<string, Map<string, GateDecision>>(candidates.map(({ id }) => [id, new Map()]));
  const take = (list: EvaluationProblem['waivers'], decision: GateDecision, name: string): void => {
    list.forEach(({ candidate, criterion }, i) => {
      const field = `${name}[${i}]`;
      const gates = decided.get(candidate);
      const asked = criteria.find(({ id }) => id === criterion);
      if (gates === undefined)
        throw new DecisionError('unknown-id', `${field}.candidate`, `there is no "${candidate}"`);
      if (asked === undefined)
        throw new DecisionError('unknown-id', `${field}.criterion`, `there is no "${criterion}"`);
      if (asked.gate === undefined) throw new DecisionError('gate-missing', `${field}.criterion`, 'is no gate');
      const before = gates.get(criterion);
      if (before === decision) throw new DecisionError('duplicate', field, 'this gate is listed twice');
      if (before !== undefined) throw new DecisionError('waived-and-closed', field, 'a waived gate cannot be closed');
      gates.set(criterion, decision);
    });
  };
  take(waivers, 'waived', 'waivers');
  take(closedGates, 'closed-not-shown', 'closedGates');
  return (candidate, criterion) => decided.get(candidate)?.get(criterion) ?? null;
}
