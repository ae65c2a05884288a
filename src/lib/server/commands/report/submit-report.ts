import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadReport, reportRef } from './loaded-report.ts';

/** The chair submits the report to the committee; from here on its text does not change. */
export const submitReport = defineCommand({
  name: 'report.submit',
  roles: ['lead'],
  input: z.strictObject(reportRef),
  load: async (read, input) => ({
    ...(await loadReport(read, input)),
    committee: await read.peek('members', {
      where: [
        { field: 'roles', is: 'committee' },
        { field: 'active', is: true }
      ]
    })
  }),
  may: isChair,
  decide: ({ actor, input, loaded: { report, committee }, now }) => {
    const wrong = [...staleView(report, input.revision), ...inState(report, 'draft')];
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [update('reports', report, { state: 'submitted', submitted: { by: memberOf(actor), at: now } })],
      notices: [
        {
          kind: 'report-submitted',
          to: committee.map(({ id }) => id),
          subject: { collection: 'reports', id: report.id }
        }
      ],
      result: { slug: report.slug }
    });
  }
});
