import { z } from 'zod';
import { evaluationReport } from '#lib/documents/kinds/evaluation-report/evaluation-report.ts';
import { memberOf } from '#lib/domain/people/actor.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { isoDay, text } from '#lib/domain/shared/local-text.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { dayAt } from '#lib/text/instants.ts';
import { digestOf } from '../../ledger/digest.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { reportInput } from '../../queries/report/report-input.ts';
import { decided, defineCommand } from '../command.ts';
import { loadResult } from '../evaluation/load-result.ts';
import { nextInSeries } from '../number-series.ts';
import { inState } from '../seen.ts';
import { create } from '../write.ts';

/** The chair makes a report of a concluded evaluation: its blocks are computed from the record and kept with a digest. */
export const draftReport = defineCommand({
  name: 'report.draft',
  roles: ['lead'],
  input: z.strictObject({
    evaluation: idOf('evaluation'),
    language: z.enum(['vi', 'en']),
    date: isoDay.optional(),
    place: text(60).default('Vĩnh Long'),
    province: text(100).default('tỉnh Vĩnh Long')
  }),
  load: async (read, input, _actor, services) => {
    const loaded = await loadResult(read, input);
    const number = await nextInSeries(
      read,
      'reports',
      (report) => report.number,
      `BC-${services.clock().getFullYear()}-`,
      2
    );
    const date = input.date ?? dayAt(services.clock().toISOString());
    const { language, place, province } = input;
    return {
      ...loaded,
      number,
      date,
      document: evaluationReport(await reportInput(services, loaded, { language, number, date, place, province }))
    };
  },
  may: isChair,
  decide: ({ actor, input, loaded: { evaluation, outcome, number, date, document }, newId }) => {
    const wrong = inState(evaluation, 'concluded', 'published');
    if (wrong.length > 0) return refused(...wrong);
    const id = newId<'report'>();
    const slug = number.toLowerCase();
    memberOf(actor);
    return decided({
      writes: [
        create('reports', id, {
          slug,
          state: 'draft',
          kind: 'evaluation',
          evaluation: evaluation.id,
          title: document.title,
          language: input.language,
          illustration: evaluation.illustration,
          number,
          date,
          document: document as unknown as Record<string, unknown>,
          digest: digestOf(document),
          outcomeDigest: outcome.digest
        })
      ],
      claims: [{ scope: 'reports.slug', key: slug, id }],
      result: { id: id, slug }
    });
  }
});
