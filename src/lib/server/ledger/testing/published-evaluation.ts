import type { Actor } from '#lib/domain/people/actor.ts';
import { closeScoring } from '../../commands/evaluation/close-scoring.ts';
import { concludeEvaluation } from '../../commands/evaluation/conclude-evaluation.ts';
import { publishEvaluation } from '../../commands/evaluation/publish-evaluation.ts';
import { draftReport } from '../../commands/report/draft-report.ts';
import { publishReport } from '../../commands/report/publish-report.ts';
import { approveReport } from '../../commands/report/review-report.ts';
import { submitReport } from '../../commands/report/submit-report.ts';
import { scoreCells } from '../../commands/sheet/score-cells.ts';
import { submitSheet } from '../../commands/sheet/submit-sheet.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '../../commands/testing/open-evaluation.ts';
import type { TestRegistry } from '../../commands/testing/test-registry.ts';

/** Stands in a reason of every sheet: nobody reads it before the round is closed. */
export const CANARY = 'chim yến 5f27 hót trong phiếu';

export interface Scored extends OpenEvaluation {
  readonly slug: string;
  readonly evaluators: readonly Actor[];
}

/** An evaluation of two products whose two evaluators have handed in: the first product is better. */
export async function scoreEvaluation(registry: TestRegistry): Promise<Scored> {
  const { must, services } = registry;
  const evaluators = [await registry.join('evaluator'), await registry.join('evaluator')];
  const open = await openEvaluation(registry, await layGround(registry), evaluators);
  for (const [index, author] of evaluators.entries()) {
    const cells = open.products.flatMap((candidate, at) =>
      ['A1', 'A2'].map((criterion) => ({
        candidate,
        criterion,
        value: at === 0 ? 2 : index,
        reason: CANARY,
        evidence: [{ label: 'Trang của hãng', url: 'https://example.vn/tai-lieu' }],
        seen: 0
      }))
    );
    await must(author, scoreCells, { sheet: open.sheets[index], cells });
    await must(author, submitSheet, { sheet: open.sheets[index] });
  }
  const slug = (await services.store.get('evaluations', open.evaluation))?.slug ?? '';
  return { ...open, slug, evaluators };
}

/** Closes, concludes and publishes it, and a report on it. @returns the report's slug */
export async function publishAll({ must, actors }: TestRegistry, { evaluation, products }: Scored): Promise<string> {
  await must(actors.lead, closeScoring, { evaluation });
  const recommended = products.slice(0, 1);
  await must(actors.lead, concludeEvaluation, { evaluation, recommended, recommendation: { vi: 'Nên dùng.' } });
  await must(actors.committee, publishEvaluation, { evaluation });
  const { id: report, slug } = await must(actors.lead, draftReport, {
    evaluation,
    language: 'vi',
    province: 'tỉnh Vĩnh Long'
  });
  await must(actors.lead, submitReport, { report });
  await must(actors.committee, approveReport, { report });
  await must(actors.committee, publishReport, { report });
  return slug;
}
