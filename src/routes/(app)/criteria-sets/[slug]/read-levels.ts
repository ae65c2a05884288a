import { langOf, say } from '#lib/app/show.ts';
import type { CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import type { CriterionView } from '#lib/server/queries/criteria/view-criteria-set.ts';
import type { ReadLevel } from '#lib/ui/tables/read-level.ts';

type ScaleLevels = CriteriaSetContent['scale']['levels'];

/** Levels from the highest down: with the words of one criterion, else with those that hold for all. */
export function readLevels(scale: ScaleLevels, own?: CriterionView['levels']): readonly ReadLevel[] {
  const labels = new Map(scale.map(({ value, label }) => [value, label]));
  const levels = own ?? scale.map(({ value, meaning }) => ({ value, descriptor: meaning }));
  return levels
    .toSorted((a, b) => b.value - a.value)
    .map(({ value, descriptor }) => {
      const label = labels.get(value);
      return {
        value: String(value),
        label: label === undefined ? '' : say(label),
        labelLang: label === undefined ? undefined : langOf(label),
        descriptor: say(descriptor),
        lang: langOf(descriptor)
      };
    });
}
