import type { Agreement } from '#lib/domain/evaluation/robustness.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ResultView } from '#lib/server/queries/evaluation/view-result.ts';
import { formatFixed, formatRange } from '#lib/text/numbers.ts';

const two = (value: number): string => formatFixed(value, 2, getLocale());

/** How far the panel agrees, in two sentences with their figures. */
export function agreementText({ concordance, alpha }: Agreement): string {
  const ranks =
    concordance === null || concordance.w === null
      ? m.result_agreement_no_w()
      : m.result_agreement_w({ judges: concordance.judges, objects: concordance.objects, w: two(concordance.w) });
  if (alpha === null || alpha.alpha === null || alpha.reading === null)
    return `${ranks} ${m.result_agreement_no_alpha()}`;
  const interval =
    alpha.interval === null
      ? ''
      : m.result_alpha_interval({ interval: formatRange(alpha.interval.low, alpha.interval.high, 2, getLocale()) });
  const readings = {
    good: m.result_alpha_good,
    tentative: m.result_alpha_tentative,
    low: m.result_alpha_low
  };
  return `${ranks} ${m.result_agreement_alpha({ alpha: two(alpha.alpha), interval })} ${readings[alpha.reading]()}`;
}

/** What one evaluator or one criterion less would change. */
export function leftOutLines({ robustness, groups }: ResultView): readonly string[] {
  const { evaluators, criteria } = robustness;
  const decisive = evaluators.filter(({ firstChanges }) => firstChanges);
  const named = decisive.flatMap(({ name }) => (name === null ? [] : [name])).join(', ');
  const titles = new Map(groups.flatMap((group) => group.criteria.map(({ code }) => [code, code])));
  const heavy = criteria
    .filter(({ firstChanges }) => firstChanges)
    .map(({ criterion }) => titles.get(criterion) ?? criterion);
  return [
    ...(evaluators.length === 0
      ? []
      : [
          decisive.length === 0
            ? m.result_without_evaluator_same({ count: evaluators.length })
            : named === ''
              ? m.result_without_evaluator_changes({ count: decisive.length, total: evaluators.length })
              : m.result_without_evaluator_named({ names: named })
        ]),
    ...(criteria.length === 0
      ? []
      : [
          heavy.length === 0
            ? m.result_without_criterion_same({ count: criteria.length })
            : m.result_without_criterion_changes({ codes: heavy.join(', ') })
        ])
  ];
}
