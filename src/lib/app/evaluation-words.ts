import type { EvaluationState, PanelMember } from '#lib/domain/evaluation/evaluation.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Overdue } from '#lib/server/queries/evaluation/overdue-by.ts';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';

const STATES: Readonly<Record<EvaluationState, { readonly tone: StateTone; readonly label: () => string }>> = {
  draft: { tone: 'off', label: () => m.evaluation_state_draft() },
  sealed: { tone: 'run', label: () => m.evaluation_state_sealed() },
  scoring: { tone: 'run', label: () => m.evaluation_state_scoring() },
  moderation: { tone: 'run', label: () => m.evaluation_state_moderation() },
  concluded: { tone: 'pass', label: () => m.evaluation_state_concluded() },
  published: { tone: 'pass', label: () => m.evaluation_state_published() },
  withdrawn: { tone: 'off', label: () => m.evaluation_state_withdrawn() },
  cancelled: { tone: 'off', label: () => m.evaluation_state_cancelled() }
};

/** An evaluation's state as a mark: tone and word. */
export const evaluationState = (state: EvaluationState): { readonly tone: StateTone; readonly label: string } => ({
  tone: STATES[state].tone,
  label: STATES[state].label()
});

const SEATS: Readonly<Record<PanelMember['role'], () => string>> = {
  chair: () => m.evaluation_seat_chair(),
  evaluator: () => m.evaluation_seat_evaluator(),
  secretary: () => m.evaluation_seat_secretary()
};

/** What somebody is on the panel. */
export const seatName = (role: PanelMember['role']): string => SEATS[role]();

const ACTS: Readonly<Record<string, () => string>> = {
  'evaluation.plan': () => m.evaluation_act_plan(),
  'evaluation.set-up': () => m.evaluation_act_set_up(),
  'evaluation.seal': () => m.evaluation_act_seal(),
  'evaluation.open-scoring': () => m.evaluation_act_open_scoring(),
  'evaluation.extend': () => m.evaluation_act_extend(),
  'evaluation.excuse-member': () => m.evaluation_act_excuse(),
  'evaluation.cancel': () => m.evaluation_act_cancel(),
  'evaluation.close-scoring': () => m.evaluation_act_close(),
  'evaluation.decide-gate': () => m.evaluation_act_decide_gate(),
  'evaluation.confirm-gate': () => m.evaluation_act_confirm_gate(),
  'evaluation.drop-gate': () => m.evaluation_act_drop_gate(),
  'evaluation.return-conclusion': () => m.evaluation_act_return_conclusion(),
  'sheet.start-anew': () => m.evaluation_act_start_anew(),
  'evaluation.conclude': () => m.evaluation_act_conclude(),
  'evaluation.publish': () => m.evaluation_act_publish(),
  'report.draft': () => m.evaluation_act_report_draft(),
  'report.submit': () => m.evaluation_act_report_submit(),
  'report.return': () => m.evaluation_act_report_return(),
  'report.approve': () => m.evaluation_act_report_approve(),
  'report.publish': () => m.evaluation_act_report_publish(),
  'request.link-evaluation': () => m.evaluation_act_link(),
  'sheet.declare': () => m.evaluation_act_declare(),
  'sheet.lift-bar': () => m.evaluation_act_lift_bar(),
  'sheet.submit': () => m.evaluation_act_submit(),
  'sheet.take-back': () => m.evaluation_act_take_back()
};

/** What a command did to an evaluation, in words. */
export const evaluationAct = (command: string): string =>
  (Object.hasOwn(ACTS, command) ? ACTS[command]?.() : undefined) ?? command;

/** How long ago a deadline passed: in days, in hours within the first day. */
export const overdueSpan = ({ days, hours }: Overdue): string =>
  days > 0
    ? m.evaluation_overdue_days({ days })
    : hours > 0
      ? m.evaluation_overdue_hours({ hours })
      : m.evaluation_overdue_minutes();
