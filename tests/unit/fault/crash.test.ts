import { describe, expect, it } from 'vitest';
import { runKills } from '../../fault/crash/run-kills.ts';

describe('a writing process that is killed', () => {
  it('loses nothing that it acknowledged and leaves nothing half done', { timeout: 60_000 }, async () => {
    const { acknowledged, ...counts } = await runKills(5, () => 0.6);
    expect(counts).toEqual({ kills: 5, lost: 0, unreadable: 0, torn: 0 });
    expect(acknowledged).toBeGreaterThan(50);
  });
});
