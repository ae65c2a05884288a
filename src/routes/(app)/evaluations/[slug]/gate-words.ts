import type { GateResult } from '#lib/decision/outcome/index.ts';
import type { GateMatter } from '#lib/server/queries/evaluation/gate-matters.ts';
import type { GateVotes } from '#lib/server/queries/evaluation/gate-votes.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';

const STATES: Readonly<Record<GateResult['state'], { readonly tone: StateTone; readonly label: () => string }>> = {
  met: { tone: 'pass', label: () => m.evaluation_gate_met() },
  'not-met': { tone: 'fail', label: () => m.evaluation_gate_not_met() },
  waived: { tone: 'off', label: () => m.evaluation_gate_waived() },
  open: { tone: 'unk', label: () => m.evaluation_gate_open() },
  'closed-not-shown': { tone: 'fail', label: () => m.evaluation_gate_not_shown() }
};

/** How one candidate stands at one gate, as a mark. */
export const gateState = (state: GateResult['state']): { readonly tone: StateTone; readonly label: string } => ({
  tone: STATES[state].tone,
  label: STATES[state].label()
});

/** Whether the chair may still ask for something: not once a second person agreed, nor where the gate is simply met. */
export const mayDecide = ({ state, decision }: Pick<GateMatter, 'state' | 'decision'>): boolean =>
  (state === 'open' || state === 'not-met') && (decision === null || decision.confirmedBy === null);

export const votesText = ({ met, notMet, unknown }: GateVotes): string =>
  m.evaluation_gate_votes({ met, missed: notMet, unknown });
