import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import OverdueNotice from './OverdueNotice.svelte';
import { samplePage } from './testing/sample-page.ts';

const late = { deadline: '2026-12-14', overdue: { days: 3, hours: 74 } };
const sheet = {
  member: 'nhan',
  sheet: 's',
  declared: 2,
  barred: [],
  filled: 1,
  total: 8,
  savedAt: null,
  submittedAt: null
};

describe('a deadline that has passed', () => {
  it('is told with its time, and leads the chair to closing and to a new deadline', async () => {
    const screen = await render(OverdueNotice, { view: samplePage({ close: true, extend: true }, late) });
    await expect.element(screen.getByText('Đã quá hạn chấm 3 ngày')).toBeVisible();
    await expect.element(screen.getByText(/17 giờ ngày 14\/12\/2026/)).toBeVisible();
    await expect.element(screen.getByRole('link', { name: /đóng vòng/ })).toHaveAttribute('href', '#close');
    await expect.element(screen.getByRole('link', { name: /đổi hạn/ })).toHaveAttribute('href', '#mishaps');
  });

  it('stops no evaluator, and says so', async () => {
    const overdue = { days: 0, hours: 5 };
    const screen = await render(OverdueNotice, { view: samplePage({}, { ...late, overdue, mine: sheet }) });
    await expect.element(screen.getByText('Đã quá hạn chấm 5 giờ')).toBeVisible();
    await expect.element(screen.getByText(/Bạn vẫn chấm và gửi phiếu được/)).toBeVisible();
    expect(screen.container.querySelector('a')).toBeNull();
  });

  it('is not spoken of before it has passed', async () => {
    const screen = await render(OverdueNotice, { view: samplePage({ close: true }, { deadline: '2026-12-14' }) });
    expect(screen.container.textContent.trim()).toBe('');
  });
});
