import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { SheetCriterion } from '#lib/server/queries/evaluation/view-sheet.ts';
import LevelKeys from './LevelKeys.svelte';
import { sampleSheet } from './testing/sample-sheet.ts';

const view = sampleSheet();
const [rubric] = view.groups[0]!.criteria;

const keysOf = async (kind: SheetCriterion['kind']): Promise<readonly [string[], string]> => {
  const { container } = await render(LevelKeys, { criterion: { ...rubric!, kind }, scale: view.levels });
  return [Array.from(container.querySelectorAll('kbd'), (key) => key.textContent), container.textContent];
};

describe('the hint on keys', () => {
  it('names the ends of the scale on a rubric', async () => {
    expect((await keysOf({ type: 'rubric' }))[0]).toEqual(['0', '5']);
  });

  it('names yes and no where that is asked, never a row of levels', async () => {
    const [keys, text] = await keysOf({ type: 'yes-no' });
    expect(keys).toEqual(['1', '0']);
    expect(text).toMatch(/1\s+có\s*0\s+không/);
  });

  it('names none where a figure is typed', async () => {
    const seconds = { type: 'measure', unit: { vi: 'giây' }, worst: 10, best: 1 } as const;
    expect((await keysOf(seconds))[0]).toEqual([]);
  });
});
