import { describe, expect, it } from 'vitest';
import { diskFaults } from '../../fault/disk-faults.ts';

describe('when the disk fails at any one call', { timeout: 60_000 }, () => {
  it('a full disk refuses what does not fit, damages nothing, and goes on when there is room again', async () => {
    const { places, faults } = await diskFaults('full', 3);
    expect(faults).toEqual([]);
    expect(places).toBeGreaterThan(50);
  });

  it('a failed sync stops writing, and what was acknowledged before is there', async () => {
    const { places, faults } = await diskFaults('sync-fails', 1);
    expect(faults).toEqual([]);
    expect(places).toBeGreaterThan(50);
  });

  it('a short write is gone on with', async () => {
    const { places, faults } = await diskFaults('short-write', 1);
    expect(faults).toEqual([]);
    expect(places).toBeGreaterThan(25);
  });
});
