import type { GateResult, Outcome } from '#lib/decision/outcome/index.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { gateVotes, type GateVotes } from './gate-votes.ts';

/** One must-have for all candidates. */
export interface GateRow {
  readonly criterion: string;
  readonly title: LocalText;
  readonly cells: readonly {
    readonly candidate: string;
    readonly state: GateResult['state'];
    readonly votes: GateVotes;
    /** Why it was waived or closed. */
    readonly reason: string | null;
  }[];
}

export function gateRows(
  evaluation: Evaluation,
  result: Outcome,
  titles: ReadonlyMap<string, LocalText>
): readonly GateRow[] {
  const codes = [...new Set(result.candidates.flatMap(({ gates }) => gates.map(({ criterion }) => criterion)))];
  return codes.map((criterion) => ({
    criterion,
    title: titles.get(criterion) ?? { vi: criterion },
    cells: result.candidates.flatMap((candidate) => {
      const { id, gates } = candidate;
      const gate = gates.find((one) => one.criterion === criterion);
      const decision = evaluation.gateDecisions.find(
        (one) => one.candidate === id && one.criterion === criterion && one.confirmedBy !== undefined
      );
      return gate === undefined
        ? []
        : [{ candidate: id, state: gate.state, votes: gateVotes(candidate, gate), reason: decision?.reason ?? null }];
    })
  }));
}
