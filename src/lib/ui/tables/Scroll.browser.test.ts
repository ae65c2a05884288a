import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import Scroll from './Scroll.svelte';

const wide = createRawSnippet(() => ({ render: () => '<svg width="900" height="20"></svg>' }));

describe('the scroll box', () => {
  it('stands in the order of Tab only while it scrolls', async () => {
    await page.viewport(400, 600);
    const screen = await render(Scroll, { label: 'Bảng so sánh', children: wide });
    const box = screen.getByRole('group', { name: 'Bảng so sánh' });
    await expect.element(box).toHaveAttribute('tabindex', '0');
    await page.viewport(1200, 600);
    await expect.element(box).toHaveAttribute('tabindex', '-1');
  });
});
