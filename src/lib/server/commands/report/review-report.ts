import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { text } from '#lib/domain/shared/local-text.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { isSecondPerson } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadReport, reportRef } from './loaded-report.ts';

/** The committee approves a submitted report. */
export const approveReport = defineCommand({
  name: 'report.approve',
  roles: ['committee'],
  input: z.strictObject(reportRef),
  load: loadReport,
  may: isSecondPerson,
  decide: ({ actor, input, loaded: { report }, now }) => {
    const wrong = [...staleView(report, input.revision), ...inState(report, 'submitted')];
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [update('reports', report, { state: 'approved', approved: { by: memberOf(actor), at: now } })],
      notices:
        report.submitted === undefined
          ? []
          : [{ kind: 'report-approved', to: [report.submitted.by], subject: { collection: 'reports', id: report.id } }],
      result: { slug: report.slug }
    });
  }
});

/** The committee returns it with reasons; a new report takes its place. */
export const returnReport = defineCommand({
  name: 'report.return',
  roles: ['committee'],
  input: z.strictObject({ ...reportRef, reason: text(2000) }),
  load: loadReport,
  may: isSecondPerson,
  decide: ({ actor, input, loaded: { report }, now }) => {
    const wrong = [...staleView(report, input.revision), ...inState(report, 'submitted')];
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [
        update('reports', report, {
          state: 'returned',
          returned: { reason: input.reason, by: memberOf(actor), at: now }
        })
      ],
      notices:
        report.submitted === undefined
          ? []
          : [{ kind: 'report-returned', to: [report.submitted.by], subject: { collection: 'reports', id: report.id } }],
      reason: input.reason,
      result: { slug: report.slug }
    });
  }
});
