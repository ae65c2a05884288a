import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Pager from './Pager.svelte';

const words = { label: 'Các trang', previous: 'Trước', next: 'Sau', page: (page: number) => `Trang ${page}` };
const href = (page: number): string => `/products?q=hop&page=${page}`;

describe('the pager', () => {
  it('links to the pages of this very list and says which one is shown', async () => {
    const screen = await render(Pager, { summary: 'Xem 61–80 trong 248', page: 4, pages: 13, href, words });
    await expect.element(screen.getByRole('navigation', { name: 'Các trang' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'Trang 5' })).toHaveAttribute('href', href(5));
    await expect.element(screen.getByRole('link', { name: 'Trước' })).toHaveAttribute('href', href(3));
    await expect.element(screen.getByRole('link', { name: 'Sau' })).toHaveAttribute('href', href(5));
    const current = screen.container.querySelectorAll('[aria-current]');
    expect([...current].map((link) => link.textContent)).toEqual(['4']);
  });

  it('has no way back from the first page and none on from the last', async () => {
    const first = await render(Pager, { summary: 'Xem 1–20 trong 40', page: 1, pages: 2, href, words });
    expect(first.getByRole('link', { name: 'Trước' }).elements()).toHaveLength(0);
    await first.rerender({ page: 2 });
    await expect.element(first.getByRole('link', { name: 'Trước' })).toBeVisible();
    expect(first.getByRole('link', { name: 'Sau' }).elements()).toHaveLength(0);
  });

  it('says how many there are even where one page holds all', async () => {
    const screen = await render(Pager, { summary: 'Xem 1–9 trong 9', page: 1, pages: 1, href, words });
    await expect.element(screen.getByText('Xem 1–9 trong 9')).toBeVisible();
    expect(screen.getByRole('navigation').elements()).toHaveLength(0);
  });
});
