import { m } from '#lib/paraglide/messages.js';
import { say } from '#lib/app/show.ts';
import type { SheetCriterion, SheetView } from '#lib/server/queries/evaluation/view-sheet.ts';
import type { Level } from '#lib/ui/controls/level.ts';
import type { ScoreCell } from '#lib/ui/marks/score-cell.ts';

/** The levels of a criterion, highest first, in the words of the criterion where it has some. */
export function levelsOf(criterion: SheetCriterion, scale: SheetView['levels']): readonly Level[] {
  const words = new Map(criterion.levels.map(({ value, descriptor }) => [value, say(descriptor)]));
  if (criterion.kind.type === 'yes-no') {
    return [
      { value: '1', label: m.scoring_yes(), descriptor: words.get(1) ?? m.scoring_yes_text(), key: '1' },
      { value: '0', label: m.scoring_no(), descriptor: words.get(0) ?? m.scoring_no_text(), key: '0' }
    ];
  }
  return [...scale]
    .sort((a, b) => b.value - a.value)
    .map(({ value, label, meaning }) => ({
      value: String(value),
      label: say(label),
      descriptor: words.get(value) ?? say(meaning),
      ...(value < 10 ? { key: String(value) } : {})
    }));
}

/** Choices beside the levels: unknown always, "does not apply" where the criterion allows it. */
export const othersOf = (criterion: SheetCriterion): readonly Level[] => [
  {
    value: 'unknown',
    label: m.scoring_unknown(),
    descriptor: criterion.gate ? m.scoring_unknown_gate() : m.scoring_unknown_text(),
    key: 'U'
  },
  ...(criterion.naAllowed
    ? [{ value: 'not-applicable', label: m.scoring_na(), descriptor: m.scoring_na_text(), key: 'K' }]
    : [])
];

/** A typed value as one small square. */
export function squareOf(criterion: SheetCriterion, value: string): ScoreCell {
  if (value === '') return { kind: 'missing' };
  if (value === 'unknown') return { kind: 'unknown', text: '?' };
  if (value === 'not-applicable') return { kind: 'not-applicable', text: m.scoring_na_letter() };
  if (criterion.kind.type === 'rubric') return { kind: 'scored', text: value };
  return {
    kind: 'scored',
    text: criterion.kind.type === 'measure' ? '#' : value === '1' ? m.scoring_yes_letter() : m.scoring_no_letter()
  };
}

/** A typed value in words, for the tabs and a conflict. */
export function valueText(criterion: SheetCriterion | undefined, value: string): string {
  if (value === '') return m.scoring_not_scored();
  if (value === 'unknown') return m.scoring_unknown();
  if (value === 'not-applicable') return m.scoring_na();
  if (criterion?.kind.type === 'yes-no') return value === '1' ? m.scoring_yes() : m.scoring_no();
  return value;
}

/** When the criterion asks for a reason. */
export const reasonHint = ({ reasonRequired }: SheetCriterion): string =>
  reasonRequired === 'always'
    ? m.scoring_reason_always()
    : reasonRequired === 'at-extremes'
      ? m.scoring_reason_extremes()
      : m.scoring_reason_never();

/** True when this value needs evidence with this criterion: a score does, what is unknown has none to show. */
export const wantsEvidence = (criterion: SheetCriterion, value: string): boolean =>
  criterion.evidence.required && value !== '' && value !== 'unknown' && value !== 'not-applicable';

/** True when this value needs a reason with this criterion. */
export const wantsReason = (criterion: SheetCriterion, value: string): boolean =>
  criterion.reasonRequired === 'always'
    ? value !== '' && value !== 'unknown'
    : criterion.reasonAt.some((level) => String(level) === value);
