import { describe, expect, it } from 'vitest';
import { courseOf } from './course.ts';

const NEW: Parameters<typeof courseOf>[0] = {
  state: 'draft',
  reached: 'draft',
  seal: null,
  deadline: null,
  overdue: null,
  conclusion: null,
  published: null,
  cancelled: null
};
const SEAL = { at: '2026-11-23T03:00:00.000Z', by: 'loan', digest: '0' };

describe('the course of an evaluation', () => {
  it('shows a cancelled one as far as it came, and where it was stopped', () => {
    const cancelled = { reason: 'Trùng', by: 'loan', at: '2026-11-24T03:00:00.000Z' };
    const steps = courseOf({ ...NEW, state: 'cancelled', reached: 'sealed', seal: SEAL, cancelled });
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'todo', 'todo', 'todo', 'todo']);
    expect(steps[1]?.note).toMatch(/^23\/11\/2026; .*24\/11\/2026$/);
    expect(steps.slice(2).every(({ note }) => note === undefined)).toBe(true);
  });

  it('has one current step while the work goes on, and none once it is published', () => {
    const going = courseOf({ ...NEW, state: 'scoring', reached: 'scoring', seal: SEAL, deadline: '2026-12-14' });
    expect(going.map(({ state }) => state)).toEqual(['done', 'done', 'current', 'todo', 'todo', 'todo']);
    const over = courseOf({ ...NEW, state: 'published', reached: 'published', seal: SEAL });
    expect(over.every(({ state }) => state === 'done')).toBe(true);
  });
});
