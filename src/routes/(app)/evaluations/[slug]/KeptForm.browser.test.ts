import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import KeptForm from './KeptForm.svelte';
import { samplePage } from './testing/sample-page.ts';

const refusedSetUp = {
  action: 'evaluation.set-up',
  errors: [{ field: '', code: 'wrong-state', message: 'Bước này đã qua.' }],
  values: {
    evaluation: 'dg1',
    revision: '4',
    'title.vi': 'Phần mềm họp',
    'purpose.vi': 'Dòng một\nDòng hai',
    'purpose.en': '',
    candidates: ['xoai', 'buoi'],
    'panelRules.aggregate': 'median'
  }
};

describe('a refused form that the page no longer has', () => {
  it('says what was not recorded and why, and keeps every word that was typed', async () => {
    const screen = await render(KeptForm, { view: samplePage(), form: refusedSetUp });
    await expect.poll(() => screen.getByRole('alert').element().textContent).toMatch(/Bước này đã qua\./);
    await expect.poll(() => screen.getByRole('alert').element().textContent).toMatch(/Sửa kế hoạch/);
    const kept = screen.container.querySelector('dl')!.textContent;
    for (const text of ['Phần mềm họp', 'Dòng một\nDòng hai', 'XOAI, BUOI', 'Trung vị']) expect(kept).toContain(text);
    expect(kept).not.toMatch(/dg1|median|tiếng Anh/);
  });

  it('says that the form is gone rather than what was wrong with its fields', async () => {
    const errors = [{ field: 'evaluators', code: 'required', message: 'Cần điền mục này.' }];
    const screen = await render(KeptForm, { view: samplePage(), form: { ...refusedSetUp, errors } });
    expect(screen.getByRole('alert').element().textContent).toMatch(/Biểu mẫu này không còn dùng được/);
    expect(screen.container.textContent).not.toContain('Cần điền mục này.');
  });

  it('leaves it to the form while the page has it', async () => {
    const screen = await render(KeptForm, { view: samplePage({ setUp: true }), form: refusedSetUp });
    expect(screen.container.textContent.trim()).toBe('');
  });

  it('says where the evaluation stands when there was nothing to type', async () => {
    const form = { ...refusedSetUp, action: 'evaluation.open-scoring', values: { evaluation: 'dg1' } };
    const screen = await render(KeptForm, { view: samplePage(), form });
    await expect.poll(() => screen.getByRole('alert').element().textContent).toMatch(/Mở vòng chấm/);
    expect(screen.container.querySelector('dl')).toBeNull();
    await expect.element(screen.getByText(/trạng thái mới nhất/)).toBeVisible();
  });

  it('shows nothing without a refusal', async () => {
    const screen = await render(KeptForm, { view: samplePage(), form: null });
    expect(screen.container.textContent.trim()).toBe('');
  });
});
