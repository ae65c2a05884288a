import { userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { SheetCriterion } from '#lib/server/queries/evaluation/view-sheet.ts';
import CellEditor from './CellEditor.svelte';
import type { CellPlace } from './places.ts';
import { SheetState } from './sheet-state.svelte.ts';
import { sampleSheet } from './testing/sample-sheet.ts';

const view = sampleSheet();
const [criterion] = view.groups[0]!.criteria;
const [candidate] = view.candidates;
const PLACE = { candidate: 'xoai', criterion: 'A1' };

describe('a cell under the keyboard', () => {
  let sheet: SheetState;
  let went: (CellPlace | null)[];
  const help = vi.fn();

  const show = async (more: { readonly criterion?: SheetCriterion } = {}) =>
    render(CellEditor, {
      view,
      sheet,
      criterion: criterion!,
      candidate: candidate!,
      live: true,
      guidance: undefined,
      ongo: (to: CellPlace | null) => {
        went.push(to);
      },
      onhelp: help,
      ...more
    });
  const focusLevels = (): void => {
    document.querySelector<HTMLElement>('[data-levels] input')!.focus();
  };

  beforeEach(() => {
    went = [];
    help.mockClear();
    sheet = new SheetState([], null, async () => ({ ok: true, savedAt: '2026-11-22T07:32:07.000Z', revision: 1 }));
  });

  it('takes digits, U and K as levels while a level has the focus', async () => {
    await show();
    focusLevels();
    await userEvent.keyboard('4');
    expect(sheet.draft(PLACE).value).toBe('4');
    await userEvent.keyboard('u');
    expect(sheet.draft(PLACE).value).toBe('unknown');
    await userEvent.keyboard('K');
    expect(sheet.draft(PLACE).value).toBe('not-applicable');
  });

  it('goes by arrows to another criterion or product, without changing the level', async () => {
    await show();
    focusLevels();
    await userEvent.keyboard('3');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowUp}');
    expect(went).toEqual([{ candidate: 'xoai', criterion: 'A2' }, { candidate: 'buoi', criterion: 'A1' }, null]);
    expect(sheet.draft(PLACE).value).toBe('3');
  });

  it('goes by N to the reason and by E to the evidence, and shows the keys by ?', async () => {
    const screen = await show();
    focusLevels();
    await userEvent.keyboard('n');
    await expect.element(screen.getByRole('textbox', { name: /Lý do/ })).toHaveFocus();
    focusLevels();
    await userEvent.keyboard('e');
    await expect.element(screen.getByRole('button', { name: /Thêm minh chứng/ })).toHaveFocus();
    focusLevels();
    await userEvent.keyboard('?');
    expect(help).toHaveBeenCalledOnce();
  });

  it('leaves every key to the text while somebody types, Telex and digits alike', async () => {
    const screen = await show();
    const reason = screen.getByRole('textbox', { name: /Lý do/ });
    await reason.click();
    await userEvent.keyboard('nhanh 5 nguwowif, eu?k');
    await expect.element(reason).toHaveValue('nhanh 5 nguwowif, eu?k');
    expect([sheet.draft(PLACE).value, went, help.mock.calls]).toEqual(['', [], []]);
    expect(sheet.draft(PLACE).reason).toBe('nhanh 5 nguwowif, eu?k');
  });

  it('leaves the arrows of other choices to them', async () => {
    const screen = await show();
    focusLevels();
    await userEvent.keyboard('3');
    await screen.getByRole('radio', { name: 'Thấp' }).click();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}5');
    await expect.element(screen.getByRole('radio', { name: 'Cao', exact: true })).toBeChecked();
    expect([went, sheet.draft(PLACE)]).toMatchObject([[], { value: '3', confidence: 'high' }]);
  });

  it('goes back from a text to the level by Escape', async () => {
    const screen = await show();
    focusLevels();
    await userEvent.keyboard('3n{Escape}');
    await expect.element(screen.getByRole('radio', { name: /Mức 3/ })).toHaveFocus();
    await screen.getByRole('button', { name: /Thêm minh chứng/ }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('radio', { name: /Mức 3/ })).toHaveFocus();
  });

  it('never takes the focus from who types, marks the field, and says the rest is saved', async () => {
    const refused = { field: 'cells.0.evidence.0.url', code: 'not-an-address', message: 'Chưa đúng địa chỉ web.' };
    sheet = new SheetState([], null, async ({ evidence }) =>
      JSON.stringify(evidence).includes('https:/"')
        ? { ok: false, errors: [refused] }
        : { ok: true, savedAt: '2026-11-22T07:32:07.000Z', revision: 1 }
    );
    const screen = await show();
    focusLevels();
    await userEvent.keyboard('4');
    await screen.getByRole('button', { name: /Thêm minh chứng/ }).click();
    const address = screen.getByRole('textbox', { name: /Minh chứng 1: địa chỉ web/ });
    await address.click();
    await userEvent.keyboard('https:/');
    const link = screen.getByRole('link', { name: 'Minh chứng 1: địa chỉ web: Chưa đúng địa chỉ web.' });
    await expect.element(link).toHaveAttribute('href', '#cells.0.evidence.0.url');
    await expect.element(address).toHaveFocus();
    await expect.element(address).toHaveAttribute('aria-invalid', 'true');
    await expect.element(screen.getByText(/các phần khác đã lưu/)).toBeVisible();
    await userEvent.keyboard('/vi.du');
    await expect.element(link).not.toBeInTheDocument();
    await expect.element(address).toHaveValue('https://vi.du');
    await vi.waitFor(() => {
      expect(sheet.status).toBe('saved');
    });
  });

  it('says before handing in that a score needs evidence, and takes a piece away again', async () => {
    const needing = { ...criterion!, evidence: { required: true, kinds: [] } };
    const screen = await show({ criterion: needing });
    const missing = screen.getByText(/cần ít nhất một minh chứng/);
    focusLevels();
    await userEvent.keyboard('u');
    await expect.element(missing).not.toBeInTheDocument();
    await userEvent.keyboard('4');
    await expect.element(missing).toBeVisible();
    await screen.getByRole('button', { name: /Thêm minh chứng/ }).click();
    await userEvent.keyboard('Biên bản');
    await expect.element(missing).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Bỏ minh chứng 1' }).click();
    await expect.element(missing).toBeVisible();
    expect(sheet.draft(PLACE).evidence).toEqual([]);
    await expect.element(screen.getByRole('button', { name: /Thêm minh chứng/ })).toHaveFocus();
  });

  it('adds a row for evidence, ready to be typed in, and keeps what is written in it', async () => {
    const screen = await show();
    await screen.getByRole('button', { name: /Thêm minh chứng/ }).click();
    await expect.element(screen.getByRole('textbox', { name: /Minh chứng 1: là gì/ })).toHaveFocus();
    await userEvent.keyboard('Biên bản thử');
    expect(sheet.draft(PLACE).evidence).toEqual([{ label: 'Biên bản thử', url: '' }]);
  });
});
