import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { SheetView } from '#lib/server/queries/evaluation/view-sheet.ts';
import SheetNotice from './SheetNotice.svelte';
import { sampleSheet } from './testing/sample-sheet.ts';

const closed = (): SheetView => {
  const view = sampleSheet();
  return { ...view, sheet: { ...view.sheet, writable: false, roundOpen: false } };
};
const error = (code: string) => [{ field: '', code, message: 'Vòng chấm đã đóng.' }];
const textOf = async (view: SheetView, form: object | null, reviewing = false): Promise<string> =>
  (await render(SheetNotice, { view, form, reviewing })).container.textContent;

describe('what the sheet says over its cells', () => {
  it('tells by how long the deadline has passed, and that scoring goes on', async () => {
    const view = { ...sampleSheet(), deadline: '2026-12-14', overdue: { days: 0, hours: 5 } };
    const text = await textOf(view, null);
    expect(text).toMatch(/Đã quá hạn chấm 5 giờ/);
    expect(text).toMatch(/Bạn vẫn chấm và gửi phiếu được/);
    expect(await textOf(sampleSheet(), null)).not.toMatch(/quá hạn/);
  });

  it('keeps the words of a declaration that came after closing', async () => {
    const form = {
      action: 'sheet.declare',
      errors: error('round-closed'),
      values: { 'declarations.0.text': 'Có góp vốn', 'declarations.1.text': ' ' }
    };
    const text = await textOf(closed(), form);
    expect(text).toMatch(/Vòng chấm đã đóng\./);
    expect(text).toMatch(/XOAI\s*Có góp vốn/);
    expect(text).not.toContain('BUOI');
  });

  it('tells of a cancelled evaluation who stopped it, when and why, and not that the round is closed', async () => {
    const cancelled = { by: 'Nguyễn Thị Loan', at: '2026-11-22T07:32:07.000Z', reason: 'Hết nguồn kinh phí' };
    const text = await textOf({ ...closed(), state: 'cancelled', cancelled }, null);
    expect(text).toMatch(/Nguyễn Thị Loan đã hủy đợt đánh giá này lúc 14:32, 22\/11\/2026/);
    expect(text).toMatch(/Lý do: Hết nguồn kinh phí/);
    expect(text).not.toMatch(/Vòng chấm đã đóng/);
  });

  it('tells why handing in was refused, unless the page with the errors is open', async () => {
    const form = { action: 'sheet.submit', errors: error('round-closed'), values: {} };
    expect(await textOf(closed(), form)).toMatch(/Phiếu chưa gửi được:\s*Vòng chấm đã đóng/);
    expect(await textOf(sampleSheet(), form, true)).not.toMatch(/Vòng chấm đã đóng/);
  });
});
