import type { RequestEvent } from '@sveltejs/kit';
import { act } from '#lib/app/act.server.ts';
import { href } from '#lib/app/href.ts';
import { cancelEvaluation } from '#lib/server/commands/evaluation/cancel-evaluation.ts';
import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { concludeEvaluation } from '#lib/server/commands/evaluation/conclude-evaluation.ts';
import { confirmGate } from '#lib/server/commands/evaluation/confirm-gate.ts';
import { decideGate } from '#lib/server/commands/evaluation/decide-gate.ts';
import { dropGate } from '#lib/server/commands/evaluation/drop-gate.ts';
import { returnConclusion } from '#lib/server/commands/evaluation/return-conclusion.ts';
import { excuseMember } from '#lib/server/commands/evaluation/excuse-member.ts';
import { extendScoring } from '#lib/server/commands/evaluation/extend-scoring.ts';
import { openScoring } from '#lib/server/commands/evaluation/open-scoring.ts';
import { publishEvaluation } from '#lib/server/commands/evaluation/publish-evaluation.ts';
import { liftBar } from '#lib/server/commands/sheet/lift-bar.ts';
import { draftReport } from '#lib/server/commands/report/draft-report.ts';

/** Every form of the page names the evaluation and the revision that the person saw. */
export const SEEN = { evaluation: 'text', revision: 'integer' } as const;
export const back = ({ slug }: { readonly slug: string }): string => href(`/evaluations/${slug}`);

/** What the chair, or a second person, does to an evaluation once it is set up. */
export const acts = {
  open: (event: RequestEvent) => act(event, openScoring, { fields: SEEN, then: back }),
  extend: (event: RequestEvent) =>
    act(event, extendScoring, { fields: { ...SEEN, deadline: 'day', reason: 'text' }, then: back }),
  excuse: (event: RequestEvent) =>
    act(event, excuseMember, { fields: { ...SEEN, member: 'optional', reason: 'text' }, then: back }),
  liftBar: (event: RequestEvent) =>
    act(event, liftBar, {
      fields: { ...SEEN, bar: 'optional', reason: 'text' },
      // One choice names both the sheet and the candidate.
      input: ({ bar, reason }) => {
        const [sheet, candidate] = typeof bar === 'string' ? bar.split(' ') : [];
        return { sheet, candidate, reason };
      },
      then: back
    }),
  cancel: (event: RequestEvent) => act(event, cancelEvaluation, { fields: { ...SEEN, reason: 'text' }, then: back }),
  close: (event: RequestEvent) =>
    act(event, closeScoring, {
      fields: { ...SEEN, leaveOut: 'flag', leaveOutUnreadable: 'flag', reason: 'optional' },
      then: back
    }),
  decideGate: (event: RequestEvent) =>
    act(event, decideGate, {
      fields: { ...SEEN, kind: 'text', candidate: 'text', criterion: 'text', reason: 'text' },
      then: back
    }),
  confirmGate: (event: RequestEvent) =>
    act(event, confirmGate, { fields: { ...SEEN, candidate: 'text', criterion: 'text' }, then: back }),
  dropGate: (event: RequestEvent) =>
    act(event, dropGate, { fields: { ...SEEN, candidate: 'text', criterion: 'text', reason: 'text' }, then: back }),
  returnConclusion: (event: RequestEvent) =>
    act(event, returnConclusion, { fields: { ...SEEN, reason: 'text' }, then: back }),
  conclude: (event: RequestEvent) =>
    act(event, concludeEvaluation, {
      fields: {
        ...SEEN,
        recommended: 'list',
        'recommendation.vi': 'text',
        'recommendation.en': 'optional',
        validUntil: 'day'
      },
      then: back
    }),
  publish: (event: RequestEvent) => act(event, publishEvaluation, { fields: SEEN, then: back }),
  report: (event: RequestEvent) =>
    act(event, draftReport, {
      fields: { evaluation: 'text', language: 'text' },
      input: (read) => ({ ...read, province: event.locals.settings.province }),
      then: ({ slug }) => href(`/reports/${slug}`)
    })
};
