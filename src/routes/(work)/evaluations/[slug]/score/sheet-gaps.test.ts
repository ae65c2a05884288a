import { describe, expect, it } from 'vitest';
import { emptyDraft, type CellDraft } from './cell-draft.ts';
import { sheetGaps } from './sheet-gaps.ts';
import { sampleSheet } from './testing/sample-sheet.ts';

const view = sampleSheet();
const needing = {
  ...view,
  groups: view.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((one) => ({ ...one, evidence: { required: one.code === 'A1', kinds: [] } }))
  }))
};

const gapsOf = (drafts: readonly Partial<CellDraft>[]) =>
  sheetGaps(needing, {
    draft: (place) => ({
      ...emptyDraft(place),
      ...drafts.find((one) => one.candidate === place.candidate && one.criterion === place.criterion)
    })
  });

describe('what keeps a sheet from being handed in', () => {
  it('is every empty cell at first', () => {
    const { empty, unreasoned, unproven } = gapsOf([]);
    expect([empty.length, unreasoned.length, unproven.length]).toEqual([4, 0, 0]);
  });

  it('is a score without the evidence that its criterion requires, but nothing of what is unknown', () => {
    const xoai = { candidate: 'xoai', criterion: 'A1', value: '4' };
    const buoi = { candidate: 'buoi', criterion: 'A1', value: 'unknown' };
    expect(gapsOf([xoai, buoi]).unproven).toEqual([{ candidate: 'xoai', criterion: 'A1' }]);
    expect(gapsOf([{ ...xoai, evidence: [{ label: ' ', url: '' }] }]).unproven).toHaveLength(1);
    expect(gapsOf([{ ...xoai, evidence: [{ label: 'Biên bản', url: '' }] }]).unproven).toEqual([]);
  });

  it('is an extreme level without its reason', () => {
    const cell = { candidate: 'xoai', criterion: 'A2', value: '5' };
    expect(gapsOf([cell]).unreasoned).toEqual([{ candidate: 'xoai', criterion: 'A2' }]);
    expect(gapsOf([{ ...cell, reason: 'đã thử' }]).unreasoned).toEqual([]);
  });
});
