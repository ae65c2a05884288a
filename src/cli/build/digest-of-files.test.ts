import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOfFiles } from './digest-of-files.ts';

describe('the digest of files', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'chon-chuan-digest-'));
    await mkdir(join(root, 'src/deep'), { recursive: true });
    await writeFile(join(root, 'src/a.ts'), 'a');
    await writeFile(join(root, 'src/deep/b.ts'), 'b');
    await writeFile(join(root, 'one.json'), '{}');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const digest = () => digestOfFiles(root, ['src', 'one.json', 'absent'], (path) => path.endsWith('.test.ts'));

  it('stays the same while nothing changes, whatever the times say', async () => {
    const before = digest();
    await utimes(join(root, 'src/a.ts'), 0, 0);
    expect(digest()).toBe(before);
  });

  it('changes with a content, a new file, a removed one, a name', async () => {
    const seen = new Set([digest()]);
    await writeFile(join(root, 'src/deep/b.ts'), 'c');
    seen.add(digest());
    await writeFile(join(root, 'src/c.ts'), '');
    seen.add(digest());
    await rename(join(root, 'src/c.ts'), join(root, 'src/d.ts'));
    seen.add(digest());
    await rm(join(root, 'src/a.ts'));
    seen.add(digest());
    await writeFile(join(root, 'absent'), '');
    seen.add(digest());
    expect(seen.size).toBe(6);
  });

  it('takes no content for the start of another file', async () => {
    const before = digest();
    await rm(join(root, 'src/deep/b.ts'));
    await writeFile(join(root, 'src/a.ts'), 'a13:src/deep/b.ts:b');
    expect(digest()).not.toBe(before);
  });

  it('does not count what is skipped', async () => {
    const before = digest();
    await writeFile(join(root, 'src/a.test.ts'), 'x');
    expect(digest()).toBe(before);
  });
});
