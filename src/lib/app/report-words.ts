import type { ReportState } from '#lib/domain/report/report.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';

/** A report's state as a mark: tone and word. */
export function reportState(state: ReportState): { readonly tone: StateTone; readonly label: string } {
  switch (state) {
    case 'draft':
      return { tone: 'off', label: m.report_state_draft() };
    case 'submitted':
      return { tone: 'run', label: m.report_state_submitted() };
    case 'returned':
      return { tone: 'warn', label: m.report_state_returned() };
    case 'approved':
      return { tone: 'pass', label: m.report_state_approved() };
    case 'published':
      return { tone: 'pass', label: m.report_state_published() };
    case 'superseded':
      return { tone: 'off', label: m.report_state_superseded() };
    case 'withdrawn':
      return { tone: 'off', label: m.report_state_withdrawn() };
  }
}
