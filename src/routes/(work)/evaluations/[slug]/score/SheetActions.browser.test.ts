import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { SheetState } from './sheet-state.svelte.ts';
import SheetActions from './SheetActions.svelte';
import { sampleSheet } from './testing/sample-sheet.ts';

const show = (undeclared: boolean) =>
  render(SheetActions, {
    view: sampleSheet(),
    sheet: new SheetState([], null, async () => ({ ok: true, savedAt: '2026-11-22T07:32:07.000Z', revision: 1 })),
    live: false,
    undeclared,
    onreview: () => undefined
  });

describe('the way out of the sheet', () => {
  it('leads to the declaration while that is missing, and says why', async () => {
    const screen = await show(true);
    await expect.element(screen.getByText(/Chưa ký đủ cam kết nên chưa gửi được phiếu/)).toBeVisible();
    const link = screen.getByRole('link', { name: 'Ký bản cam kết trước' });
    await expect.element(link).toHaveAttribute('href', expect.stringMatching(/score\?part=declare#declare$/));
    expect(screen.container.textContent).not.toContain('Gửi phiếu chấm');
  });

  it('leads to handing in once everything is declared', async () => {
    const screen = await show(false);
    const link = screen.getByRole('link', { name: 'Gửi phiếu chấm' });
    await expect.element(link).toHaveAttribute('href', expect.stringMatching(/score\?part=submit$/));
  });
});
