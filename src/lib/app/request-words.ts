import type { RequestState } from '#lib/domain/request/request.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';

const STATES: Readonly<Record<RequestState, { readonly tone: StateTone; readonly label: () => string }>> = {
  draft: { tone: 'off', label: () => m.request_state_draft() },
  submitted: { tone: 'off', label: () => m.request_state_submitted() },
  returned: { tone: 'unk', label: () => m.request_state_returned() },
  accepted: { tone: 'run', label: () => m.request_state_accepted() },
  'in-study': { tone: 'run', label: () => m.request_state_in_study() },
  answered: { tone: 'pass', label: () => m.request_state_answered() },
  decided: { tone: 'pass', label: () => m.request_state_decided() },
  reviewed: { tone: 'pass', label: () => m.request_state_reviewed() },
  withdrawn: { tone: 'off', label: () => m.request_state_withdrawn() }
};

/** A request's state as a mark: tone and word. */
export const requestState = (state: RequestState): { readonly tone: StateTone; readonly label: string } => ({
  tone: STATES[state].tone,
  label: STATES[state].label()
});

const STEPS: Readonly<Record<string, () => string>> = {
  'request.draft': () => m.request_step_drafted(),
  'request.change-draft': () => m.request_step_drafted(),
  'request.file': () => m.request_step_filed(),
  'request.resubmit': () => m.request_step_resubmitted(),
  'request.accept': () => m.request_step_accepted(),
  'request.return': () => m.request_step_returned(),
  'request.link-evaluation': () => m.request_step_linked(),
  'evaluation.plan': () => m.request_step_linked(),
  'request.answer': () => m.request_step_answered(),
  'request.decide': () => m.request_step_decided(),
  'request.withdraw': () => m.request_step_withdrawn()
};

/** What a command did to a request, in words. */
export const requestStep = (command: string): string =>
  (Object.hasOwn(STEPS, command) ? STEPS[command]?.() : undefined) ?? command;
