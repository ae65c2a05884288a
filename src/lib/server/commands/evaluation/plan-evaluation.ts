import { dayAt } from '#lib/text/instants.ts';
import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { isoDay, localText } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { nextInSeries, slugOfCode } from '../number-series.ts';
import { create, update } from '../write.ts';

/** A lead opens a draft evaluation on an adopted criteria set and chairs it; a request it answers may come along. */
export const planEvaluation = defineCommand({
  name: 'evaluation.plan',
  roles: ['lead'],
  input: z.strictObject({
    title: localText(200),
    purpose: localText(4000),
    criteriaSet: idOf('criteria-set'),
    request: idOf('request').optional(),
    deadline: isoDay.optional(),
    illustration: z.boolean().default(false)
  }),
  load: async (read, input, _actor, services) => {
    const request = input.request === undefined ? undefined : await read.need('requests', input.request, 'request');
    return {
      criteriaSet: await read.need('criteria-sets', input.criteriaSet, 'criteriaSet'),
      request,
      code: await nextInSeries(read, { scope: 'evaluations.slug', letters: 'ĐG', digits: 2 }, services.clock())
    };
  },
  decide: ({ actor, input, loaded: { criteriaSet, request, code }, now, newId }) => {
    if (criteriaSet.state !== 'adopted' || criteriaSet.digest === undefined) {
      return refused(refuse('criteria-set-not-adopted', { field: 'criteriaSet' }));
    }
    if (input.deadline !== undefined && input.deadline < dayAt(now)) {
      return refused(refuse('date-in-past', { field: 'deadline' }));
    }
    if (request !== undefined && request.state !== 'accepted' && request.state !== 'in-study') {
      return refused(refuse('wrong-state', { field: 'request', params: { state: request.state } }));
    }
    const id = newId<'evaluation'>();
    const slug = slugOfCode(code);
    return decided({
      writes: [
        create('evaluations', id, {
          slug,
          code,
          state: 'draft',
          title: input.title,
          purpose: input.purpose,
          illustration: input.illustration,
          requests: request === undefined ? [] : [request.id],
          criteriaSet: {
            id: criteriaSet.id,
            code: criteriaSet.code,
            version: criteriaSet.version,
            digest: criteriaSet.digest
          },
          candidates: [],
          panel: [{ member: memberOf(actor), role: 'chair' }],
          ...(input.deadline === undefined ? {} : { deadline: input.deadline }),
          panelRules: criteriaSet.panelRules,
          gateDecisions: []
        }),
        ...(request === undefined ? [] : [update('requests', request, { state: 'in-study', evaluation: id })])
      ],
      claims: [{ scope: 'evaluations.slug', key: slug, id }],
      notices:
        request === undefined
          ? []
          : [{ kind: 'request-in-study', to: [request.filedBy], subject: { collection: 'requests', id: request.id } }],
      result: { id, slug }
    });
  }
});
