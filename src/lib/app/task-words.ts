import type { Task as Waiting, TaskKind, TaskNote } from '#lib/server/queries/home/task.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Task } from '#lib/ui/layout/task.ts';
import { href } from './href.ts';
import { sentenceWith } from './sentence-with.ts';
import { say, showDay } from './show.ts';

interface Words {
  readonly title: (name: string) => string;
  readonly verb: () => string;
  readonly path: (slug: string) => `/${string}`;
}

const request = (slug: string): `/${string}` => `/requests/${slug}`;
const evaluation = (slug: string): `/${string}` => `/evaluations/${slug}`;
const report = (slug: string): `/${string}` => `/reports/${slug}`;

const WORDS: Readonly<Record<TaskKind, Words>> = {
  'take-up-request': { title: (name) => m.task_take_up({ name }), verb: () => m.task_take_up_do(), path: request },
  'answer-request': { title: (name) => m.task_answer({ name }), verb: () => m.task_answer_do(), path: request },
  'mend-request': {
    title: (name) => m.task_mend({ name }),
    verb: () => m.task_mend_do(),
    path: (slug) => `/requests/${slug}/edit`
  },
  'finish-draft': {
    title: (name) => m.task_draft({ name }),
    verb: () => m.task_draft_do(),
    path: (slug) => `/requests/${slug}/edit`
  },
  'decide-request': { title: (name) => m.task_decide({ name }), verb: () => m.task_decide_do(), path: request },
  'read-unit-message': {
    title: (name) => m.task_unit_message({ name }),
    verb: () => m.task_message_do(),
    path: (slug) => `/requests/${slug}#messages`
  },
  'read-team-message': {
    title: (name) => m.task_team_message({ name }),
    verb: () => m.task_message_do(),
    path: (slug) => `/requests/${slug}#messages`
  },
  'begin-scoring': {
    title: (name) => m.task_score({ name }),
    verb: () => m.task_begin_scoring_do(),
    path: (slug) => `/evaluations/${slug}/score`
  },
  score: {
    title: (name) => m.task_score({ name }),
    verb: () => m.task_score_do(),
    path: (slug) => `/evaluations/${slug}/score`
  },
  'set-up-evaluation': { title: (name) => m.task_set_up({ name }), verb: () => m.task_set_up_do(), path: evaluation },
  'open-scoring': { title: (name) => m.task_open({ name }), verb: () => m.task_open_do(), path: evaluation },
  'wait-for-sheets': { title: (name) => m.task_wait({ name }), verb: () => m.task_wait_do(), path: evaluation },
  'close-scoring': { title: (name) => m.task_close({ name }), verb: () => m.task_close_do(), path: evaluation },
  'conclude-evaluation': {
    title: (name) => m.task_conclude({ name }),
    verb: () => m.task_conclude_do(),
    path: evaluation
  },
  'wait-for-publication': {
    title: (name) => m.task_wait_publication({ name }),
    verb: () => m.task_wait_publication_do(),
    path: evaluation
  },
  'confirm-gate': { title: (name) => m.task_gate({ name }), verb: () => m.task_gate_do(), path: evaluation },
  'publish-evaluation': {
    title: (name) => m.task_publish({ name }),
    verb: () => m.task_publish_do(),
    path: evaluation
  },
  'adopt-criteria': {
    title: (name) => m.task_adopt({ name }),
    verb: () => m.task_adopt_do(),
    path: (slug) => `/criteria-sets/${slug}`
  },
  'approve-report': { title: (name) => m.task_report({ name }), verb: () => m.task_report_do(), path: report },
  'mend-report': { title: (name) => m.task_report_mend({ name }), verb: () => m.task_report_mend_do(), path: report },
  'publish-report': {
    title: (name) => m.task_report_publish({ name }),
    verb: () => m.task_report_publish_do(),
    path: report
  }
};

/** A waiting task as the list shows it: when, what, one verb. */
export function taskLine(task: Waiting): Task {
  const words = WORDS[task.kind];
  const address = href(words.path(task.slug));
  const note = [task.code, task.note === null ? '' : noteText(task.note)].filter((part) => part !== '').join(' · ');
  return {
    ...timing(task),
    title: sentenceWith(words.title, task.title),
    href: address,
    note,
    action: { href: address, label: words.verb() }
  };
}

function noteText(note: TaskNote): string {
  switch (note.kind) {
    case 'unit':
      return say(note.name);
    case 'sheets':
      return m.task_note_sheets({ done: note.done, of: note.of });
    case 'cells':
      return m.task_note_cells({ done: note.done, of: note.of });
    case 'open-points':
      return m.task_note_open_points({ count: note.count });
  }
}

function timing({ due, daysLeft }: Waiting): Pick<Task, 'when' | 'tone'> {
  if (due === null || daysLeft === null) return { when: m.task_no_date() };
  if (daysLeft < 0) return { when: m.task_late({ days: -daysLeft }), tone: 'fail' };
  if (daysLeft === 0) return { when: m.task_today(), tone: 'warn' };
  return { when: m.task_due({ day: showDay(due) }) };
}
