import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { EvaluationView } from '#lib/server/queries/evaluation/view-evaluation.ts';
import ChairForms from './ChairForms.svelte';
import { samplePage } from './testing/sample-page.ts';

/** A page whose chair may excuse; as many evaluators as named, and a minimum of two. */
const pageOf = (...names: readonly string[]): EvaluationView =>
  ({
    ...samplePage(
      { excuse: true },
      { panel: names.map((name) => ({ member: name, role: 'evaluator' as const, name })) }
    ),
    id: 'dg1',
    revision: 3,
    rules: { minEvaluators: 2 }
  }) as unknown as EvaluationView;

describe('excusing a member of the panel', () => {
  it('warns before it that too few evaluators would be left', async () => {
    const screen = await render(ChairForms, { view: pageOf('Lan', 'Mai'), form: null });
    expect(screen.container.textContent).toMatch(/còn 1 người chấm, ít hơn số tối thiểu đã định \(2\)/);
  });

  it('does not warn while enough are left', async () => {
    const screen = await render(ChairForms, { view: pageOf('Lan', 'Mai', 'Ngọc'), form: null });
    expect(screen.container.textContent).not.toMatch(/ít hơn số tối thiểu/);
  });

  it('names each field that is wrong, and leads to it', async () => {
    const form = {
      action: 'evaluation.excuse-member',
      errors: ['member', 'reason'].map((field) => ({ field, code: 'required', message: 'Cần điền mục này.' })),
      values: { evaluation: 'dg1' }
    };
    const screen = await render(ChairForms, { view: pageOf('Lan', 'Mai', 'Ngọc'), form });
    const links = [...screen.container.querySelectorAll('[role=alert] a')];
    expect(links.map((link) => link.textContent)).toEqual([
      'Thành viên: Cần điền mục này.',
      'Lý do: Cần điền mục này.'
    ]);
    for (const link of links) {
      expect(screen.container.querySelector(link.getAttribute('href') ?? '')?.matches('select, textarea')).toBe(true);
    }
  });
});
