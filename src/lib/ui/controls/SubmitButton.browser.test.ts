import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SubmitButton from './SubmitButton.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Gửi phiếu chấm</span>' }));

describe('the button that sends', () => {
  it('takes no second press while the answer is awaited, and keeps the focus', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const sent = vi.fn((event: SubmitEvent) => {
      event.preventDefault();
    });
    form.addEventListener('submit', sent);
    const screen = await render(SubmitButton, { target: form, props: { children, busyLabel: 'Đang gửi…' } });
    await screen.getByRole('button', { name: 'Gửi phiếu chấm' }).click();
    expect(sent).toHaveBeenCalledTimes(1);

    await screen.rerender({ busy: true });
    const button = screen.getByRole('button', { name: 'Đang gửi…' });
    await expect.element(button).toHaveFocus();
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    (button.element() as HTMLButtonElement).click();
    expect(sent).toHaveBeenCalledTimes(1);
    form.remove();
  });
});
