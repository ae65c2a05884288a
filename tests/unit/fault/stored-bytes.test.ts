import { describe, expect, it } from 'vitest';
import { bitFlips } from '../../fault/bit-flips.ts';
import { historyCheck } from '../../fault/history.ts';
import { mangled } from '../../fault/mangled.ts';
import { seeded } from '../../bench/store/documents.ts';

describe('stored bytes', { timeout: 60_000 }, () => {
  it('with a single bit flipped anywhere are found out by "check"', async () => {
    const { files, missed } = await bitFlips(seeded(3), 300);
    expect(missed).toEqual([]);
    expect(files).toBeGreaterThan(15);
  });

  it('in any other disorder are refused by name or read as an earlier state', async () => {
    const { opened, refused, faults } = await mangled(seeded(4), 150);
    expect(faults).toEqual([]);
    expect(Math.min(opened, refused)).toBeGreaterThan(10);
  });
});

describe('any history of commits', { timeout: 60_000 }, () => {
  it.each([1, 2, 3])('is answered as the plainest store would answer it (seed %i)', async (seed) => {
    expect(await historyCheck(seeded(seed), 120)).toEqual([]);
  });
});
