import { userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
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

  const show = async () =>
    render(CellEditor, {
      view,
      sheet,
      criterion: criterion!,
      candidate: candidate!,
      form: null,
      live: true,
      guidance: undefined,
      ongo: (to: CellPlace | null) => {
        went.push(to);
      },
      onhelp: help
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

  it('adds a row for evidence and keeps what is written in it', async () => {
    const screen = await show();
    await screen.getByRole('button', { name: /Thêm minh chứng/ }).click();
    await screen.getByRole('textbox', { name: /Minh chứng 1: là gì/ }).fill('Biên bản thử');
    expect(sheet.draft(PLACE).evidence).toEqual([{ label: 'Biên bản thử', url: '' }]);
  });
});
