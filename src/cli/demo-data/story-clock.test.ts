import { expect, test } from 'vitest';
import { StoryClock } from './story-clock.ts';

test.each(Array.from({ length: 14 }, (_, day) => day))('on day %i of a fortnight', (day) => {
  const today = new Date(Date.UTC(2026, 10, 9 + day, 4));
  const clock = new StoryClock(today);
  let before = clock.read().getTime();
  for (const days of [-42, -40, -33, -32, -32, -30, -28, -9, -9, -4, -1]) {
    clock.goTo(days);
    const now = clock.read();
    expect(now.getTime()).toBeGreaterThan(before);
    expect([0, 6]).not.toContain(now.getUTCDay());
    const localHour = now.getUTCHours() + 7;
    expect(localHour).toBeGreaterThanOrEqual(7);
    expect(localHour).toBeLessThan(17);
    before = now.getTime();
  }
  expect(before).toBeLessThan(today.getTime());
});
