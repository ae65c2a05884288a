import { describe, expect, it } from 'vitest';
import { overdueBy } from './overdue-by.ts';

const scoring = { state: 'scoring', deadline: '2026-12-14' } as const;

describe('how far past its deadline a round is', () => {
  it('is nothing before 17:00 of the day in Vietnam, nor at it', () => {
    expect(overdueBy(scoring, '2026-12-14T09:59:59.999Z')).toBeNull();
    expect(overdueBy(scoring, '2026-12-14T10:00:00.000Z')).toBeNull();
  });

  it('is counted in whole hours from then on, and in whole days', () => {
    expect(overdueBy(scoring, '2026-12-14T10:00:00.001Z')).toEqual({ days: 0, hours: 0 });
    expect(overdueBy(scoring, '2026-12-15T09:59:00.000Z')).toEqual({ days: 0, hours: 23 });
    expect(overdueBy(scoring, '2026-12-15T10:00:00.000Z')).toEqual({ days: 1, hours: 24 });
    expect(overdueBy(scoring, '2026-12-17T12:00:00.000Z')).toEqual({ days: 3, hours: 74 });
  });

  it('is nothing without a deadline, and once nobody scores any more', () => {
    expect(overdueBy({ state: 'scoring', deadline: undefined }, '2026-12-17T12:00:00.000Z')).toBeNull();
    expect(overdueBy({ ...scoring, state: 'moderation' }, '2026-12-17T12:00:00.000Z')).toBeNull();
  });
});
