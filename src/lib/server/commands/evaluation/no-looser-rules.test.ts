import { expect, test } from 'vitest';
import type { PanelRules } from '#lib/domain/criteria/criteria-set.ts';
import { noLooserRules } from './no-looser-rules.ts';

const STANDARD: PanelRules = {
  aggregate: 'mean',
  gapInLevels: 2,
  minEvaluators: 3,
  gateRule: 'unanimous',
  unknownPolicy: 'resolve',
  decimals: 2,
  tieBreaks: []
};

test.each<[Partial<PanelRules>, string]>([
  [{ gapInLevels: 3 }, 'too-big panelRules.gapInLevels'],
  [{ minEvaluators: 2 }, 'too-small panelRules.minEvaluators'],
  [{ gateRule: 'majority' }, 'looser-than-standard panelRules.gateRule'],
  [{ unknownPolicy: 'worst' }, 'looser-than-standard panelRules.unknownPolicy'],
  [{ decimals: 1 }, 'too-small panelRules.decimals']
])('%j is laxer', (own, refusal) => {
  expect(noLooserRules(STANDARD, { ...STANDARD, ...own }).map(({ code, field }) => `${code} ${field}`)).toEqual([
    refusal
  ]);
});

test('stricter rules are the chair’s to choose', () => {
  const lax: PanelRules = { ...STANDARD, gateRule: 'majority', unknownPolicy: 'worst' };
  expect(noLooserRules(lax, { ...STANDARD, gapInLevels: 1, minEvaluators: 5, decimals: 3 })).toEqual([]);
  expect(noLooserRules(STANDARD, STANDARD)).toEqual([]);
});
