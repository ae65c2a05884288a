import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { EvaluationView } from '#lib/server/queries/evaluation/view-evaluation.ts';
import CloseBox from './CloseBox.svelte';
import { samplePage } from './testing/sample-page.ts';

const view = { ...samplePage({ close: true }, { progress: [] }), id: 'dg1', revision: 3 } as unknown as EvaluationView;
const refused = (field: string, values: Readonly<Record<string, string>> = {}) => ({
  action: 'evaluation.close-scoring',
  errors: [{ field, code: 'required', message: 'Chưa đóng được.' }],
  values: { evaluation: 'dg1', ...values }
});
const names = (container: Element) =>
  [...container.querySelectorAll('input:not([type=hidden]), textarea')].map((field) => field.getAttribute('name'));

describe('closing a round', () => {
  it('asks about sheets that cannot be opened only once there are some, and for the reason', async () => {
    const first = await render(CloseBox, { view, form: null });
    expect(names(first.container)).toEqual([]);
    const again = await render(CloseBox, { view, form: refused('leaveOutUnreadable') });
    expect(names(again.container)).toEqual(['leaveOutUnreadable', 'reason']);
  });

  it('keeps the word that was given while the reason is still missing', async () => {
    const screen = await render(CloseBox, { view, form: refused('reason', { leaveOutUnreadable: 'on' }) });
    expect(screen.container.querySelector<HTMLInputElement>('[type=checkbox]')?.checked).toBe(true);
    expect(screen.container.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#close-reason');
  });
});
