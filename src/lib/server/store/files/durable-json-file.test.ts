import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Low } from 'lowdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreFault } from '../port.ts';
import { DurableJsonFile, linesOfItems } from './durable-json-file.ts';
import { realFiles } from './real-files.ts';
import { sweepTemporary, writeDurably } from './write-durably.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durable-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const adapter = (name: string) =>
  new DurableJsonFile<{ items: unknown[] }>({ files: realFiles, path: join(folder, name), pieces: linesOfItems });

describe('a lowdb database through the durable adapter', () => {
  it('gives back what was written and leaves readable JSON and no temporary file', async () => {
    const items = [{ name: 'Chữ ký số' }, { name: 'Văn bản' }];
    const low = new Low(adapter('a.json'), { items: [] as unknown[] });
    low.data.items.push(...items);
    await low.write();
    const again = new Low(adapter('a.json'), { items: [] as unknown[] });
    await again.read();
    expect(again.data.items).toEqual(items);
    expect(await readdir(folder)).toEqual(['a.json']);
    expect(JSON.parse(await readFile(join(folder, 'a.json'), 'utf8'))).toMatchObject({ data: { items } });
  });

  it('keeps its default when there is no file yet', async () => {
    const low = new Low(adapter('none.json'), { items: [1] as unknown[] });
    await low.read();
    expect(low.data.items).toEqual([1]);
  });

  it('finds every single flipped bit', async () => {
    const path = join(folder, 'b.json');
    await adapter('b.json').write({ items: [{ a: 1 }, { b: 'tiếng Việt' }] });
    const whole = await readFile(path);
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const changed = Buffer.from(whole);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      await writeFile(path, changed);
      await expect(adapter('b.json').read()).rejects.toThrow(StoreFault);
    }
  });

  it('never takes other bytes for a database', async () => {
    const path = join(folder, 'c.json');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await writeFile(path, bytes);
        await expect(adapter('c.json').read()).rejects.toMatchObject({ code: 'damaged', file: path });
      })
    );
  });
});

describe('writing durably', () => {
  it('leaves the old content when the guard says no', async () => {
    const path = join(folder, 'guarded');
    await writeDurably(realFiles, path, ['old']);
    expect(await writeDurably(realFiles, path, ['new'], () => false)).toBe(false);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['guarded']);
  });

  it('sweeps what an interrupted write left, and nothing else', async () => {
    await writeFile(join(folder, 'x.json.0123456789abcdef.tmp'), 'half');
    await writeFile(join(folder, 'note.tmp'), 'kept');
    expect(await sweepTemporary(realFiles, folder)).toEqual(['x.json.0123456789abcdef.tmp']);
    expect(await readdir(folder)).toEqual(['note.tmp']);
  });

  it('writes many pieces in order', async () => {
    const pieces = Array.from({ length: 3000 }, (_, index) => `${index}:${'ă'.repeat(300)}\n`);
    await writeDurably(realFiles, join(folder, 'long'), pieces);
    expect(await readFile(join(folder, 'long'), 'utf8')).toBe(pieces.join(''));
  });
});
