import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { computeOutcome } from '#lib/decision/outcome/index.ts';
import { trialProblem } from '#lib/domain/evaluation/trial-problem.ts';
import { group, problemOf, rubric } from '../../../../../../tests/support/decision/evaluation-problem.ts';
import TrialBench from './TrialBench.svelte';

const tree = [group('g', 60, rubric('a', 1)), group('h', 40, rubric('b', 1))];

const show = async (answer: 'unknown' | number) => {
  const problem = problemOf(tree, { A: { a: [4], b: [answer] }, B: { a: [3], b: [3] } });
  const official = computeOutcome(problem);
  const { container } = await render(TrialBench, {
    problem: trialProblem(problem, official),
    groups: [
      { code: 'g', label: 'Nhóm g' },
      { code: 'h', label: 'Nhóm h' }
    ],
    candidates: official.order.map((id) => ({ id, name: `Phần mềm ${id}` }))
  });
  const rows = Array.from(container.querySelectorAll('tbody tr'), ({ textContent }) => textContent);
  return { rows, said: container.querySelector('p[role=status]')!.textContent, container };
};

describe('a trial over unknown cells', () => {
  it('shows the total as the interval that it is, and leaves first place open', async () => {
    const { rows, said } = await show('unknown');
    expect(rows.find((row) => row.includes('Phần mềm A'))).toMatch(/1–2.*48,00–88,00/s);
    expect(said).toMatch(/hạng nhất còn tùy các ô chưa rõ: .*Phần mềm A/);
    expect(said).toContain('Phần mềm B');
  });

  it('shows one number and one leader where everything is known', async () => {
    const { rows, said } = await show(4);
    expect(rows.find((row) => row.includes('Phần mềm A'))).toContain('80,00');
    expect(rows.join('')).not.toContain('–');
    expect(said).toMatch(/đứng đầu là Phần mềm A\./);
  });

  it('speaks of the ranking alone while a slider moves, not of every weight that gives way', async () => {
    const { container } = await show(4);
    expect(Array.from(container.querySelectorAll('output'), (one) => one.ariaLive)).toEqual(['off', 'off']);
    expect(container.querySelector('input')!.getAttribute('aria-valuetext')).toMatch(/^60\s%$/);
  });
});
