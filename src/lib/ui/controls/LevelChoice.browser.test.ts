import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LevelChoice from './LevelChoice.svelte';

const levels = [5, 4, 3, 2, 1, 0].map((level) => ({
  value: String(level),
  label: `Mức ${level}`,
  descriptor: `Điều phải thấy ở mức ${level}`,
  key: String(level)
}));
const others = [{ value: 'unknown', label: 'Chưa rõ', descriptor: 'Không tính là 0 điểm', key: 'U' }];
const props = { name: 'level', legend: 'Mức của Jitsi Meet', levels, others };

describe('the choice of a level', () => {
  it('reads out each level with its descriptor, and the group with what it is about', async () => {
    const screen = await render(LevelChoice, props);
    await expect.element(screen.getByRole('radiogroup', { name: 'Mức của Jitsi Meet' })).toBeInTheDocument();
    await expect
      .element(screen.getByRole('radio', { name: /Mức 4/ }))
      .toHaveAccessibleDescription('Điều phải thấy ở mức 4');
    expect(screen.getByRole('radio').elements()).toHaveLength(7);
  });

  it('takes a level by its key while the focus is in the group', async () => {
    const onchoose = vi.fn();
    const screen = await render(LevelChoice, { ...props, value: '4', onchoose });
    (screen.getByRole('radio', { name: /Mức 4/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('2');
    await expect.element(screen.getByRole('radio', { name: /Mức 2/ })).toBeChecked();
    await expect.element(screen.getByRole('radio', { name: /Mức 2/ })).toHaveFocus();
    await userEvent.keyboard('u');
    await expect.element(screen.getByRole('radio', { name: /Chưa rõ/ })).toBeChecked();
    expect(onchoose.mock.calls).toEqual([['2'], ['unknown']]);
  });

  it('leaves the keys alone while the focus is elsewhere, and while Control is held', async () => {
    const screen = await render(LevelChoice, { ...props, value: '4' });
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('2');
    await expect.element(screen.getByRole('radio', { name: /Mức 4/ })).toBeChecked();
    const group = screen.getByRole('radiogroup').element();
    const held = new KeyboardEvent('keydown', { key: '2', ctrlKey: true, bubbles: true, cancelable: true });
    group.dispatchEvent(held);
    expect(held.defaultPrevented).toBe(false);
    await expect.element(screen.getByRole('radio', { name: /Mức 4/ })).toBeChecked();
  });

  it('hands on the keys that choose no level', async () => {
    const onkey = vi.fn<(event: KeyboardEvent) => void>();
    const screen = await render(LevelChoice, { ...props, value: '4', onkey });
    (screen.getByRole('radio', { name: /Mức 4/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('2n');
    expect(onkey.mock.calls.map(([{ key }]) => key)).toEqual(['n']);
  });

  it('goes by arrows from level to level, as radio buttons do', async () => {
    const screen = await render(LevelChoice, { ...props, value: '4' });
    (screen.getByRole('radio', { name: /Mức 4/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(screen.getByRole('radio', { name: /Mức 3/ })).toBeChecked();
  });

  it('sends what was chosen with the form', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    await render(LevelChoice, { target: form, props: { ...props, value: 'unknown' } });
    expect(new FormData(form).get('level')).toBe('unknown');
    form.remove();
  });

  it('changes nothing when it is only shown', async () => {
    const onchoose = vi.fn();
    const screen = await render(LevelChoice, { ...props, value: '4', disabled: true, onchoose });
    screen
      .getByRole('radiogroup')
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
    await expect.element(screen.getByRole('radio', { name: /Mức 4/ })).toBeChecked();
    expect(onchoose).not.toHaveBeenCalled();
  });

  it('shows and ties an error', async () => {
    const screen = await render(LevelChoice, { ...props, error: 'Chọn một mức.' });
    await expect.element(screen.getByRole('radiogroup')).toHaveAccessibleDescription('Chọn một mức.');
  });
});
