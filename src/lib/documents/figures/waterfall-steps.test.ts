import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOf } from './waterfall-steps.ts';

test('the steps lead from one total to the other, each beginning where the last ended', () => {
  const step = fc.record({
    code: fc.constant('A'),
    label: fc.constant('a'),
    value: fc.oneof(
      fc.constant(0),
      fc.integer({ min: -500, max: 500 }).map((n) => n / 10)
    )
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.array(step), (total, given) => {
      const { steps, equal } = stepsOf({ from: { total }, steps: given });
      let running = total;
      for (const { start, end, value } of steps) {
        expect(start).toBe(running);
        expect(end).toBe(start + value);
        running = end;
      }
      expect(running).toBeCloseTo(total + given.reduce((sum, { value }) => sum + value, 0), 6);
      expect(steps.map(({ value }) => value)).toEqual(steps.map(({ value }) => value).toSorted((a, b) => b - a));
      expect(steps.length + equal.length).toBe(given.length);
    })
  );
});
