import { describe, expect, it } from 'vitest';
import { bitFlips } from '../../fault/bit-flips.ts';
import { flipsAtStart } from '../../fault/flips-at-start.ts';
import { historyCheck } from '../../fault/history.ts';
import { mangled } from '../../fault/mangled.ts';
import { mangledBeside } from '../../fault/mangled-beside.ts';
import { seeded } from '../../bench/store/documents.ts';

describe('stored bytes', { timeout: 60_000 }, () => {
  it('with a single bit flipped anywhere are found out by "check"', async () => {
    const { files, missed } = await bitFlips(seeded(3), 300);
    expect(missed).toEqual([]);
    expect(files).toBeGreaterThan(15);
  });

  it('with a single bit flipped in ledger or snapshots are refused, or told and made again, at a start', async () => {
    const { files, missed } = await flipsAtStart(seeded(5), 300);
    expect(missed).toEqual([]);
    expect(files).toBeGreaterThan(5);
  });

  it('in any other disorder are refused by name or read as an earlier state', async () => {
    const { opened, refused, faults } = await mangled(seeded(4), 150);
    expect(faults).toEqual([]);
    expect(Math.min(opened, refused)).toBeGreaterThan(10);
  });
});

describe('what lies beside the ledger', { timeout: 60_000 }, () => {
  it('in any disorder is read as it was written, or refused by name', async () => {
    const { opened, refused, faults } = await mangledBeside(seeded(7), 200);
    expect(faults).toEqual([]);
    expect(Math.min(opened, refused)).toBeGreaterThan(50);
  });
});

describe('any history of commits', { timeout: 60_000 }, () => {
  it.each([1, 2, 3])('is answered as the plainest store would answer it (seed %i)', async (seed) => {
    expect(await historyCheck(seeded(seed), 120)).toEqual([]);
  });
});
