import { z } from 'zod';
import { text } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isSecondPerson } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';

/**
 * The second person gives a conclusion back instead of publishing it, with a reason; the chair concludes anew. Drafts of
 * reports on it are superseded; one that was submitted has to be returned first.
 */
export const returnConclusion = defineCommand({
  name: 'evaluation.return-conclusion',
  roles: ['lead', 'committee'],
  input: z.strictObject({ ...evaluationRef, reason: text(1000) }),
  load: async (read, input) => {
    const { evaluation } = await loadEvaluation(read, input);
    return {
      evaluation,
      reports: await read.list('reports', { where: [{ field: 'evaluation', is: evaluation.id }], limit: 100 })
    };
  },
  may: isSecondPerson,
  decide: ({ input, loaded: { evaluation, reports } }) => {
    const wrong = [...staleView(evaluation, input.revision), ...inState(evaluation, 'concluded')];
    if (wrong.length > 0) return refused(...wrong);
    if (reports.some(({ state }) => state === 'submitted' || state === 'approved' || state === 'published')) {
      return refused(refuse('report-under-way'));
    }
    const by = evaluation.conclusion?.by;
    return decided({
      writes: [
        update('evaluations', evaluation, { state: 'moderation', conclusion: undefined }),
        ...reports
          .filter(({ state }) => state === 'draft' || state === 'returned')
          .map((report) => update('reports', report, { state: 'superseded' }))
      ],
      notices:
        by === undefined
          ? []
          : [{ kind: 'conclusion-returned', to: [by], subject: { collection: 'evaluations', id: evaluation.id } }],
      reason: input.reason,
      result: { slug: evaluation.slug }
    });
  }
});
