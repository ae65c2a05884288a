import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ErrorSummary from './ErrorSummary.svelte';

const title = 'Còn 2 mục cần sửa';
const errors = [
  { field: 'deadline', text: 'Hạn cần có: chọn ngày sau hôm nay' },
  { text: 'Đơn vị này đã có một yêu cầu giống như vậy' }
];

describe('the list of what to mend', () => {
  it('takes the focus when it comes, so that it is heard first', async () => {
    const screen = await render(ErrorSummary, { title, errors });
    await expect.element(screen.getByRole('alert')).toHaveFocus();
  });

  it('leaves the focus where somebody types, and is said at the next pause', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const screen = await render(ErrorSummary, { title, errors, quiet: true });
    await expect.element(screen.getByRole('status')).toBeVisible();
    expect(document.activeElement).toBe(field);
    await screen.rerender({ title, errors, quiet: false });
    await expect.element(screen.getByRole('alert')).toHaveFocus();
    field.remove();
  });

  it('leads to each field, and names what has no field without a link', async () => {
    const screen = await render(ErrorSummary, { title, errors });
    await expect.element(screen.getByRole('link', { name: /Hạn cần có/ })).toHaveAttribute('href', '#deadline');
    expect(screen.getByRole('link').elements()).toHaveLength(1);
    await expect.element(screen.getByText(/Đơn vị này đã có/)).toBeVisible();
  });

  it('calls the reader back when the next answer brings errors again', async () => {
    const screen = await render(ErrorSummary, { title, errors });
    (document.activeElement as HTMLElement).blur();
    await screen.rerender({ title, errors: [...errors] });
    await expect.element(screen.getByRole('alert')).toHaveFocus();
  });

  it('is not there while nothing is wrong', async () => {
    const screen = await render(ErrorSummary, { title, errors: [] });
    expect(screen.getByRole('alert').elements()).toHaveLength(0);
  });
});

describe('what is to be mended elsewhere', () => {
  it('has a link that opens beside the form, so that what was typed stays', async () => {
    const link = { href: '/sign-in', label: 'Đăng nhập ở thẻ mới' };
    const screen = await render(ErrorSummary, { title, errors: [{ text: 'Phiên đã hết.', link }] });
    const shown = screen.getByRole('link', { name: link.label });
    await expect.element(shown).toHaveAttribute('href', link.href);
    await expect.element(shown).toHaveAttribute('target', '_blank');
  });
});
