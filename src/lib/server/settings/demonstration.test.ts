import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demonstrationIn, markDemonstration } from './demonstration.ts';

describe('the mark of a demonstration', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'chon-chuan-mark-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('is found in the folder that was marked, and in no other', async () => {
    expect(await demonstrationIn(dir)).toBeUndefined();
    expect(await demonstrationIn(join(dir, 'absent'))).toBeUndefined();
    await markDemonstration(dir, { madeFrom: 'abc' });
    expect(await demonstrationIn(dir)).toEqual({ madeFrom: 'abc' });
  });

  it('still marks the folder when it is damaged', async () => {
    await writeFile(join(dir, 'demonstration.json'), '{');
    expect(await demonstrationIn(dir)).toEqual({ madeFrom: '' });
    await writeFile(join(dir, 'demonstration.json'), '[]');
    expect(await demonstrationIn(dir)).toEqual({ madeFrom: '' });
  });
});
