import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import Frame from './Frame.svelte';

const props = {
  brand: 'Chọn Chuẩn',
  unit: 'Tỉnh Vĩnh Long',
  home: '/',
  nav: [
    { href: '#home', label: 'Trang đầu', icon: 'home' as const, count: 6, countLabel: 'việc chờ', current: true },
    { href: '#products', label: 'Danh mục phần mềm', icon: 'box' as const }
  ],
  search: { action: '/products', label: 'Tìm trong toàn hệ thống', placeholder: 'Tìm phần mềm' },
  language: { href: '/en', label: 'English', lang: 'en' },
  account: { name: 'Đặng Thị Kim Loan', role: 'Tổ trưởng tổ tư vấn', href: '/me' },
  words: { skip: 'Đến nội dung chính', places: 'Các mục chính', placesFolded: 'Các mục chính (thu gọn)', menu: 'Menu' },
  children: createRawSnippet(() => ({ render: () => '<h1>Sáu việc chờ tôi</h1>' }))
};

describe('the frame', () => {
  it('shows where one is, and says what the numbers count', async () => {
    await page.viewport(1366, 768);
    const screen = await render(Frame, props);
    const rail = screen.getByRole('navigation', { name: 'Các mục chính' });
    const here = rail.getByRole('link', { name: /Trang đầu/ });
    await expect.element(here).toHaveAttribute('aria-current', 'page');
    await expect.element(here).toHaveAccessibleName(/6\s+việc chờ/);
  });

  it('leads from the first Tab past everything to the main part', async () => {
    await page.viewport(1366, 768);
    const screen = await render(Frame, props);
    await userEvent.tab();
    const skip = screen.getByRole('link', { name: 'Đến nội dung chính' });
    await expect.element(skip).toHaveFocus();
    await expect.element(skip).toBeInViewport();
    await expect.element(skip).toHaveAttribute('href', '#main');
    await expect.element(screen.getByRole('main')).toHaveAttribute('id', 'main');
  });

  it('brings the search to hand by Control and K', async () => {
    await page.viewport(1366, 768);
    const screen = await render(Frame, props);
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('keeps language and account within reach on a phone, in a menu that Escape closes', async () => {
    await page.viewport(390, 844);
    const screen = await render(Frame, props);
    const menu = screen.container.querySelector('details')!;
    await screen.getByText('Menu').click();
    expect(menu.open).toBe(true);
    await expect.element(screen.getByRole('link', { name: 'English' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: /Kim Loan/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(menu.open).toBe(false);
    expect(document.activeElement).toBe(menu.querySelector('summary'));
  });

  it('folds the menu away when a place is chosen, for pages change without a reload', async () => {
    await page.viewport(390, 844);
    const screen = await render(Frame, props);
    const menu = screen.container.querySelector('details')!;
    await screen.getByText('Menu').click();
    await screen.getByRole('link', { name: 'Danh mục phần mềm' }).click();
    expect(menu.open).toBe(false);
  });

  it('does not scroll sideways at 320 px', async () => {
    await page.viewport(320, 640);
    await render(Frame, props);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
