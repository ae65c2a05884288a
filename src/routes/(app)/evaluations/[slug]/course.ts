import { showDay } from '#lib/app/show.ts';
import { evaluationState, overdueSpan } from '#lib/app/evaluation-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { EvaluationView } from '#lib/server/queries/evaluation/view-evaluation.ts';
import { dayAt } from '#lib/text/instants.ts';
import type { Step } from '#lib/ui/layout/step.ts';

const COURSE = ['draft', 'sealed', 'scoring', 'moderation', 'concluded', 'published'] as const;

type Seen = Pick<
  EvaluationView,
  'state' | 'reached' | 'seal' | 'deadline' | 'overdue' | 'conclusion' | 'published' | 'cancelled'
>;

/** The steps of an evaluation, with when each was reached, or until when it runs, or where it was stopped. */
export function courseOf(view: Seen): readonly Step[] {
  const reached = COURSE.indexOf(view.reached);
  const isOver = view.state === 'cancelled' || view.state === 'withdrawn' || view.state === 'published';
  const notes: Partial<Record<(typeof COURSE)[number], string>> = {
    ...(view.seal === null ? {} : { sealed: showDay(dayAt(view.seal.at)) }),
    ...(view.state === 'scoring' && view.deadline !== null
      ? {
          scoring:
            view.overdue === null
              ? m.evaluation_until({ day: showDay(view.deadline) })
              : m.evaluation_overdue_step({ span: overdueSpan(view.overdue) })
        }
      : {}),
    ...(view.conclusion === null ? {} : { concluded: showDay(dayAt(view.conclusion.at)) }),
    ...(view.published === null ? {} : { published: showDay(dayAt(view.published.at)) })
  };
  if (view.cancelled !== null) {
    const stopped = m.evaluation_step_cancelled({ day: showDay(dayAt(view.cancelled.at)) });
    const note = notes[view.reached];
    notes[view.reached] = note === undefined ? stopped : `${note}; ${stopped}`;
  }
  return COURSE.map((state, index): Step => {
    const note = notes[state];
    return {
      label: evaluationState(state).label,
      state: index < reached || (isOver && index === reached) ? 'done' : index === reached ? 'current' : 'todo',
      ...(note === undefined ? {} : { note })
    };
  });
}
