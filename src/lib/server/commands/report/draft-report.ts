import { z } from 'zod';
import { evaluationReport } from '#lib/documents/kinds/evaluation-report/evaluation-report.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { isoDay, text } from '#lib/domain/shared/local-text.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { dayAt } from '#lib/text/instants.ts';
import { placeOfProvince, provinceInText } from '#lib/text/province.ts';
import { digestOf } from '../../ledger/digest.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { reportInput } from '../../queries/report/report-input.ts';
import { decided, defineCommand } from '../command.ts';
import { loadResult } from '../evaluation/load-result.ts';
import { nextInSeries, slugOfCode } from '../number-series.ts';
import { inState } from '../seen.ts';
import { create, update } from '../write.ts';
import { answerTo, loadReturned, replacement, whyNotInPlace } from './replaced-report.ts';

/**
 * The chair makes a report of a concluded evaluation: its blocks are computed from the record and kept with a digest. In
 * place of a returned one it also says how the objection was met, and the returned one is superseded by it.
 */
export const draftReport = defineCommand({
  name: 'report.draft',
  roles: ['lead'],
  input: z.strictObject({
    evaluation: idOf('evaluation'),
    language: z.enum(['vi', 'en']),
    date: isoDay.optional(),
    /** As the registry calls itself, e.g. `Tỉnh Vĩnh Long`. */
    province: text(100),
    /** Stands before the date; the province's name where nothing is said. */
    place: text(60).optional(),
    replaces: replacement.optional()
  }),
  load: async (read, input, _actor, services) => {
    const loaded = await loadResult(read, input);
    const number = await nextInSeries(read, { scope: 'reports.slug', letters: 'BC', digits: 2 }, services.clock());
    const date = input.date ?? dayAt(services.clock().toISOString());
    const { language } = input;
    const returned = await loadReturned(read, input);
    const answer = answerTo(returned.replaced, input.replaces);
    const province = provinceInText(input.province);
    const place = input.place ?? placeOfProvince(input.province);
    return {
      ...loaded,
      ...returned,
      number,
      date,
      document: evaluationReport(
        await reportInput(services, loaded, { language, number, date, place, province, answer })
      )
    };
  },
  may: isChair,
  decide: ({ input, loaded: { evaluation, outcome, replaced, waiting, number, date, document }, newId }) => {
    const wrong = [...inState(evaluation, 'concluded', 'published'), ...whyNotInPlace(input, { replaced, waiting })];
    if (wrong.length > 0) return refused(...wrong);
    const id = newId<'report'>();
    const slug = slugOfCode(number);
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
          outcomeDigest: outcome.digest,
          ...(replaced === undefined ? {} : { replaces: replaced.id })
        }),
        ...(replaced === undefined ? [] : [update('reports', replaced, { state: 'superseded', supersededBy: id })])
      ],
      claims: [{ scope: 'reports.slug', key: slug, id }],
      result: { id: id, slug }
    });
  }
});
