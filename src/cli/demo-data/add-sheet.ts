import { criteriaOf } from '#lib/domain/criteria/criteria-set.ts';
import type { DemoEvaluation, DemoSheet } from '#lib/interchange/demo/evaluation-file.ts';
import { declare } from '#lib/server/commands/sheet/declare.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { must } from './run-or-throw.ts';
import { find, type Story } from './story.ts';

/** Characters that the name of a piece of evidence may have. */
const MOST_IN_LABEL = 200;

/** One evaluator of the story declares, scores, and hands the sheet in if the story says so. */
export async function addSheet(story: Story, evaluation: string, of: DemoEvaluation, sheet: DemoSheet): Promise<void> {
  const { services, people, products } = story;
  const author = find(people, sheet.member);
  const [own] = (
    await services.store.list('sheets', {
      where: [
        { field: 'evaluation', is: evaluation },
        { field: 'member', is: author.id }
      ]
    })
  ).items;
  const id: string = own?.id ?? '';
  await must(services, author, declare, {
    sheet: id,
    declarations: of.candidates.map((slug) => {
      const interest = sheet.barred?.[slug];
      return {
        candidate: find(products, slug),
        ...(interest === undefined ? { conflict: 'none' } : { conflict: 'barred', text: interest })
      };
    })
  });
  const kinds = await evidenceKinds(story, evaluation);
  const cells = Object.entries(sheet.scores).flatMap(([criterion, row]) =>
    Object.entries(row).map(([slug, cell]) => {
      const kind = typeof cell.value === 'number' ? kinds.get(criterion) : undefined;
      return {
        candidate: find(products, slug),
        criterion,
        value: cell.value,
        ...(cell.reason === undefined ? {} : { reason: cell.reason }),
        evidence: kind === undefined ? [] : [{ label: `Minh họa: ${kind}`.slice(0, MOST_IN_LABEL) }],
        seen: 0
      };
    })
  );
  if (cells.length > 0) await must(services, author, scoreCells, { sheet: id, cells });
  if (sheet.submitted) await must(services, author, submitSheet, { sheet: id });
}

/**
 * What stands for the evidence of a criterion that requires it, by code. The scores are made up, so nothing was seen:
 * each label says that it is an illustration, and what kind of evidence would stand there.
 */
async function evidenceKinds({ services }: Story, evaluation: string): Promise<ReadonlyMap<string, string>> {
  const stored = await services.store.get('evaluations', evaluation);
  const criteria = stored && (await services.store.get('criteria-sets', stored.criteriaSet.id));
  return new Map(
    (criteria === undefined ? [] : criteriaOf(criteria)).flatMap(({ criterion: { code, evidence } }) =>
      evidence.required ? [[code, evidence.kinds[0]?.vi ?? 'minh chứng'] as const] : []
    )
  );
}
