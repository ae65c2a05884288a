import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import CheckboxGroup from './CheckboxGroup.svelte';
import DateInput from './DateInput.svelte';
import RadioGroup from './RadioGroup.svelte';
import Select from './Select.svelte';
import TextArea from './TextArea.svelte';
import TextInput from './TextInput.svelte';

const hint = 'Ngày/tháng/năm';
const error = 'Ngày này đã qua.';
const options = [
  { value: 'a', label: 'Một' },
  { value: 'b', label: 'Hai' }
];

describe('a field', () => {
  it('ties label, hint and error to its control', async () => {
    const screen = await render(TextInput, { name: 'deadline', label: 'Hạn cần có', hint, error });
    const input = screen.getByLabelText('Hạn cần có');
    await expect.element(input).toHaveAccessibleDescription(`${hint} ${error}`);
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await expect.element(input).toHaveAttribute('id', 'deadline');
  });

  it('says nothing of errors while there are none', async () => {
    const screen = await render(TextInput, { name: 'deadline', label: 'Hạn cần có' });
    const input = screen.getByLabelText('Hạn cần có');
    await expect.element(input).not.toHaveAttribute('aria-describedby');
    await expect.element(input).not.toHaveAttribute('aria-invalid');
    expect(screen.container.querySelector('.bad')).toBeNull();
  });

  it('says that it is required and leaves the checking to the answer', async () => {
    const screen = await render(TextInput, { name: 'need', label: 'Việc', required: true, mark: '(bắt buộc)' });
    const input = screen.getByLabelText('Việc (bắt buộc)');
    await expect.element(input).toHaveAttribute('aria-required', 'true');
    await expect.element(input).not.toHaveAttribute('required');
  });

  it('keeps what was typed, in every kind of control', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const target = (): HTMLElement => form.appendChild(document.createElement('div'));
    await render(TextArea, { target: target(), props: { name: 'need', label: 'Việc', value: 'Họp\n2 dòng' } });
    await render(DateInput, { target: target(), props: { name: 'deadline', label: 'Hạn', value: '15/01/2026' } });
    await render(Select, {
      target: target(),
      props: { name: 'kind', label: 'Nhóm', options, none: 'Chọn', value: 'b' }
    });
    await render(RadioGroup, { target: target(), props: { name: 'budget', label: 'Kinh phí', options, value: 'b' } });
    await render(CheckboxGroup, {
      target: target(),
      props: { name: 'users', label: 'Ai', options, values: ['a', 'b'] }
    });
    const sent = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    expect([...sent].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')])).toEqual([
      ['need', 'Họp\n2 dòng'],
      ['deadline', '15/01/2026'],
      ['kind', 'b'],
      ['budget', 'b'],
      ['users', 'a'],
      ['users', 'b']
    ]);
    form.remove();
  });

  it('ties the error of a group to the group, and lets the summary reach its first choice', async () => {
    const screen = await render(RadioGroup, { name: 'budget', label: 'Kinh phí', options, error, hint });
    const group = screen.getByRole('radiogroup', { name: 'Kinh phí' });
    await expect.element(group).toHaveAccessibleDescription(`${hint} ${error}`);
    expect(screen.container.querySelector('#budget')).toBe(screen.getByLabelText('Một').element());
  });
});
