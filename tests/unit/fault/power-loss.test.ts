import { describe, expect, it } from 'vitest';
import { powerLoss } from '../../fault/power-loss.ts';

describe('when the power fails', () => {
  it.each([1, 2, 3])(
    'nothing acknowledged is lost and nothing is half there (seed %i)',
    { timeout: 60_000 },
    async (seed) => {
      const { acknowledged, faults } = await powerLoss(seed, 25);
      expect(faults).toEqual([]);
      expect(acknowledged).toBeGreaterThan(20);
    }
  );
});
