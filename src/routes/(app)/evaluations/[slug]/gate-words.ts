import type { GateResult } from '#lib/decision/outcome/index.ts';
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
