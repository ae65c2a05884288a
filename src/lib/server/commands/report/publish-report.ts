import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isSecondPerson } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadReport, reportRef } from './loaded-report.ts';

/** A second person publishes an approved report; the evaluation must be published with it or before. */
export const publishReport = defineCommand({
  name: 'report.publish',
  roles: ['lead', 'committee'],
  input: z.strictObject(reportRef),
  load: loadReport,
  may: isSecondPerson,
  decide: ({ actor, input, loaded: { report, evaluation }, now }) => {
    const wrong = [...staleView(report, input.revision), ...inState(report, 'approved')];
    if (wrong.length > 0) return refused(...wrong);
    if (evaluation.state !== 'published') {
      return refused(refuse('wrong-state', { field: 'evaluation', params: { state: evaluation.state } }));
    }
    return decided({
      writes: [update('reports', report, { state: 'published', published: { by: memberOf(actor), at: now } })],
      result: { slug: report.slug }
    });
  }
});
