import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FacetList from './FacetList.svelte';

const props = {
  action: '/products',
  label: 'Lọc',
  apply: 'Áp dụng',
  unfold: 'Lọc danh mục',
  facets: [{ name: 'licence', label: 'Giấy phép', options: [{ value: 'MIT', label: 'MIT', count: 3, checked: false }] }]
};

describe('filters of a list', () => {
  afterEach(() => page.viewport(1366, 768));

  it('are simply there on a desk', async () => {
    await page.viewport(1366, 768);
    const screen = await render(FacetList, props);
    await expect.element(screen.getByRole('checkbox', { name: /MIT/ })).toBeVisible();
    await expect.element(screen.getByText('Lọc danh mục')).not.toBeVisible();
  });

  it('are folded on a phone until they are asked for', async () => {
    await page.viewport(390, 844);
    const screen = await render(FacetList, props);
    const summary = screen.getByText('Lọc danh mục');
    await expect.element(summary).toBeVisible();
    await expect.element(screen.getByText('Giấy phép')).not.toBeVisible();
    await summary.click();
    await expect.element(screen.getByRole('checkbox', { name: /MIT/ })).toBeVisible();
  });
});
