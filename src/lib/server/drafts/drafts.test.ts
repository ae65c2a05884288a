import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSheet } from './seal-sheet.ts';
import { openDraftStore } from './open-draft-store.ts';
import type { FileDraftStore } from './file-draft-store.ts';
import type { DraftWrite } from './port.ts';

interface Content {
  readonly cells: readonly { readonly criterion: string; readonly value: number; readonly reason: string }[];
}

const CANARY = 'lý do không ai được đọc 7f3a';
const content = (value: number): Content => ({ cells: [{ criterion: 'c1', value, reason: CANARY }] });
const draft = (value: number, more: Partial<DraftWrite<Content>> = {}): DraftWrite<Content> => ({
  sheet: 'sheet-1',
  evaluation: 'evaluation-1',
  round: 'round-1',
  member: 'member-1',
  filled: 1,
  total: 10,
  content: content(value),
  ...more
});
const yes = (): boolean => true;

let folder: string;
let dir: string;
let keyFile: string;
let notices: string[];
let store: FileDraftStore<Content>;

const open = (): Promise<FileDraftStore<Content>> =>
  openDraftStore<Content>({ dir, keyFile, onNotice: (message) => notices.push(message) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drafts-'));
  dir = join(folder, 'registry');
  keyFile = join(folder, 'registry.key');
  notices = [];
  store = await open();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const allBytes = async (): Promise<string> => {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))).join('\n');
};

describe('a draft', () => {
  it('is read again by its author and by nobody else, also after a restart', async () => {
    expect(await store.write(draft(3), 0, yes)).toMatchObject({ ok: true, head: { revision: 1, filled: 1 } });
    await store.close();
    store = await open();
    expect((await store.read('sheet-1', 'member-1'))?.content).toEqual(content(3));
    expect(await store.read('sheet-1', 'member-2')).toBeUndefined();
    expect(await store.read('sheet-2', 'member-1')).toBeUndefined();
    expect((await store.heads('evaluation-1')).map(({ sheet, revision }) => [sheet, revision])).toEqual([
      ['sheet-1', 1]
    ]);
    expect(await store.heads('evaluation-2')).toEqual([]);
  });

  it('never lies readable in any file', async () => {
    await store.write(draft(3), 0, yes);
    await store.seal('sheet-1', content(4));
    const bytes = await allBytes();
    expect(bytes).toContain('member-1');
    for (const encoded of [
      CANARY,
      Buffer.from(CANARY).toString('latin1'),
      Buffer.from(CANARY).toString('base64').slice(4, 20)
    ]) {
      expect(bytes).not.toContain(encoded);
    }
  });

  it('gives both states back when somebody wrote in between, and changes nothing', async () => {
    await store.write(draft(3), 0, yes);
    await store.write(draft(4), 1, yes);
    expect(await store.write(draft(5), 1, yes)).toMatchObject({
      ok: false,
      kind: 'conflict',
      head: { revision: 2 },
      content: content(4)
    });
    expect((await store.read('sheet-1', 'member-1'))?.content).toEqual(content(4));
  });

  it('is not written when the guard says no in the last moment', async () => {
    await store.write(draft(3), 0, yes);
    expect(await store.write(draft(4), 1, () => false)).toEqual({ ok: false, kind: 'guarded' });
    expect(await store.read('sheet-1', 'member-1')).toMatchObject({ head: { revision: 1 }, content: content(3) });
  });

  it('lets one of several racing saves of one revision win', async () => {
    const results = await Promise.all([1, 2, 3, 4].map((value) => store.write(draft(value), 0, yes)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await store.heads('evaluation-1'))[0]?.revision).toBe(1);
  });

  it('cannot be put in the place of another one', async () => {
    await store.write(draft(3), 0, yes);
    await store.write(draft(5, { sheet: 'sheet-2', member: 'member-2' }), 0, yes);
    const path = (name: string) => join(dir, 'drafts', 'sheets', `${name}.json`);
    const own = JSON.parse(await readFile(path('sheet-1'), 'utf8')) as { data: { head: { member: string } } };
    own.data.head.member = 'member-9';
    await writeFile(path('sheet-1'), JSON.stringify(own));
    await expect(store.read('sheet-1', 'member-9')).rejects.toMatchObject({ name: 'DraftFault', code: 'damaged' });
  });

  it('is gone when it is removed', async () => {
    await store.write(draft(3), 0, yes);
    await store.remove('sheet-1');
    await store.remove('sheet-1');
    expect(await store.read('sheet-1', 'member-1')).toBeUndefined();
    expect(await store.heads('evaluation-1')).toEqual([]);
  });

  it('refuses names that would leave its folder', async () => {
    await expect(store.read('../format', 'member-1')).rejects.toThrow(TypeError);
    await expect(store.write(draft(1, { sheet: 'a/b' }), 0, yes)).rejects.toThrow(TypeError);
  });
});

describe('a submitted sheet', () => {
  it('opens to exactly what was submitted, and with its key from the ledger alone', async () => {
    const sealed = await store.seal('sheet-1', content(4));
    await store.close();
    store = await open();
    const opened = await store.open('sheet-1', sealed);
    expect(opened.content).toEqual(content(4));
    expect(openSheet('sheet-1', sealed, Buffer.from(opened.key, 'base64'))).toEqual(opened);
  });

  it('has a fresh key, salt and commitment each time, so equal scores cannot be told', async () => {
    const [a, b] = [await store.seal('sheet-1', content(4)), await store.seal('sheet-1', content(4))];
    expect(a.commitment).not.toBe(b.commitment);
    expect(a.keyId).not.toBe(b.keyId);
    expect(a.ciphertext).not.toBe(b.ciphertext);
  });

  it.each(['ciphertext', 'tag', 'nonce', 'commitment'] as const)(
    'does not open when its %s was changed',
    async (field) => {
      const sealed = await store.seal('sheet-1', content(4));
      const first = sealed[field].startsWith('A') ? 'B' : 'A';
      const changed = { ...sealed, [field]: first + sealed[field].slice(1) };
      await expect(store.open('sheet-1', changed)).rejects.toMatchObject({ code: 'damaged' });
    }
  );

  it('does not open as another sheet, nor once its key is destroyed', async () => {
    const sealed = await store.seal('sheet-1', content(4));
    await expect(store.open('sheet-2', sealed)).rejects.toMatchObject({ code: 'damaged' });
    await store.forget(sealed.keyId);
    await expect(store.open('sheet-1', sealed)).rejects.toMatchObject({ code: 'key-lost' });
  });
});

describe('the master key', () => {
  it('is made once, private, with a notice, and kept', async () => {
    expect(notices.join()).toContain(keyFile);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    const before = await readFile(keyFile, 'utf8');
    expect(before).toMatch(/^[0-9a-f]{64}\n$/);
    notices = [];
    await open();
    expect(notices).toEqual([]);
    expect(await readFile(keyFile, 'utf8')).toBe(before);
  });

  it('when lost, closes what it closed, says so, and lets everything else go on', async () => {
    await store.write(draft(3), 0, yes);
    const sealed = await store.seal('sheet-1', content(3));
    const key = await readFile(keyFile, 'utf8');
    await store.close();
    await rm(keyFile);
    notices = [];
    store = await open();
    expect(notices.join()).toContain('1 sheets in progress and 1 submitted');
    expect(await store.lost()).toMatchObject({
      drafts: [{ sheet: 'sheet-1' }],
      submissions: [{ keyId: sealed.keyId }]
    });
    await expect(store.read('sheet-1', 'member-1')).rejects.toMatchObject({ code: 'key-lost' });
    await expect(store.open('sheet-1', sealed)).rejects.toMatchObject({ code: 'key-lost' });
    expect(await store.write(draft(5), 1, yes)).toMatchObject({ ok: true });
    expect((await store.read('sheet-1', 'member-1'))?.content).toEqual(content(5));
    // The old key put back below the new one opens both.
    await writeFile(keyFile, `${await readFile(keyFile, 'utf8')}${key}`);
    store = await open();
    expect((await store.open('sheet-1', sealed)).content).toEqual(content(3));
    expect((await store.read('sheet-1', 'member-1'))?.content).toEqual(content(5));
  });

  it('may not lie in the data folder, and a file of another kind is not taken for a key', async () => {
    const inside = join(dir, 'registry.key');
    await expect(openDraftStore({ dir, keyFile: inside })).rejects.toMatchObject({ code: 'damaged' });
    for (const text of ['', 'not a key\n', `${'0'.repeat(63)}\n`, `${'0'.repeat(64)}\nrest\n`]) {
      await writeFile(keyFile, text);
      await expect(open()).rejects.toMatchObject({ code: 'damaged' });
    }
    await writeFile(keyFile, `${Buffer.alloc(32, 7).toString('base64')}\n`);
    await open();
  });
});
