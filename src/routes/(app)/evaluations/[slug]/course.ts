import { showDay } from '#lib/app/show.ts';
import { evaluationState } from '#lib/app/evaluation-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { EvaluationView } from '#lib/server/queries/evaluation/view-evaluation.ts';
import { dayAt } from '#lib/text/instants.ts';
import type { Step } from '#lib/ui/layout/step.ts';

const COURSE = ['draft', 'sealed', 'scoring', 'moderation', 'concluded', 'published'] as const;

/** The steps of an evaluation, with when each was reached, or until when it runs. */
export function courseOf(view: EvaluationView): readonly Step[] {
  const at = COURSE.findIndex((state) => state === view.state);
  // Cancelled or withdrawn: as far as the record shows that it came.
  const reached =
    at >= 0
      ? at
      : view.conclusion !== null
        ? 4
        : view.progress !== null && view.progress.length > 0
          ? 2
          : view.seal === null
            ? 0
            : 1;
  const notes: Partial<Record<(typeof COURSE)[number], string>> = {
    ...(view.seal === null ? {} : { sealed: showDay(dayAt(view.seal.at)) }),
    ...(view.state === 'scoring' && view.deadline !== null
      ? { scoring: m.evaluation_until({ day: showDay(view.deadline) }) }
      : {}),
    ...(view.conclusion === null ? {} : { concluded: showDay(dayAt(view.conclusion.at)) }),
    ...(view.published === null ? {} : { published: showDay(dayAt(view.published.at)) })
  };
  return COURSE.map((state, index): Step => {
    const note = notes[state];
    const last = index === COURSE.length - 1;
    return {
      label: evaluationState(state).label,
      state:
        index < reached || (last && reached === index) ? 'done' : index === reached && at >= 0 ? 'current' : 'todo',
      ...(note === undefined ? {} : { note })
    };
  });
}
