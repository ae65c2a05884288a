import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentStore } from './port.ts';

export interface AttachmentSubject {
  readonly store: AttachmentStore;
  /** The same attachments as another server has them open; the same one where there is only one server. */
  readonly other: AttachmentStore;
  /** Changes what lies under a digest, behind the store's back. */
  damage(digest: string): Promise<void>;
  /** Makes an attachment count as put in this long ago. */
  age(digest: string, milliseconds: number): Promise<void>;
  dispose(): Promise<void>;
}

const HOUR = 3_600_000;
const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');
const all = (digests: readonly string[]) => Promise.resolve(digests);

/** Everything that the port of attachments promises, as tests. */
export const attachmentContract = (name: string, make: () => Promise<AttachmentSubject>): void => {
  describe(name, () => {
    let subject: AttachmentSubject;
    let store: AttachmentStore;
    beforeEach(async () => {
      subject = await make();
      store = subject.store;
    });
    afterEach(async () => {
      await subject.dispose();
    });

    it('names them by what they hold, and keeps the same bytes once', async () => {
      const [a, again, b] = [
        await store.put(bytesOf('a')),
        await subject.other.put(bytesOf('a')),
        await store.put(bytesOf('b'))
      ];
      // FIPS 180-4, as `printf a | sha256sum` has it.
      expect(a).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
      expect(again).toBe(a);
      expect(await store.digests()).toEqual([b, a].sort());
      expect((await subject.other.get(b))?.toString()).toBe('b');
      expect([await store.has(a), await store.has('0'.repeat(64))]).toEqual([true, false]);
      expect(await store.get('0'.repeat(64))).toBeUndefined();
    });

    it('gives back any bytes: none, all values, many', async () => {
      const every = Uint8Array.from({ length: 256 }, (_, index) => index);
      const many = Buffer.alloc(3_000_000, every);
      for (const bytes of [new Uint8Array(), every, many]) {
        const read = await store.get(await store.put(bytes));
        expect(read?.equals(bytes)).toBe(true);
      }
    });

    it('writes what the bytes were when it was called', async () => {
      const bytes = bytesOf('vừa gửi');
      const putting = store.put(bytes);
      bytes.fill(0);
      expect((await store.get(await putting))?.toString()).toBe('vừa gửi');
    });

    it('takes nothing for a digest that is none', async () => {
      for (const text of ['', '../../format.json', 'A'.repeat(64), `${'0'.repeat(64)}\n`]) {
        await expect((async () => store.get(text))()).rejects.toThrow(TypeError);
        await expect((async () => store.has(text))()).rejects.toThrow(TypeError);
        await expect((async () => store.remove(text))()).rejects.toThrow(TypeError);
      }
    });

    it('finds damage when it is read, and mends it when the same bytes come again', async () => {
      const digest = await store.put(bytesOf('biên bản'));
      await subject.damage(digest);
      await expect(store.get(digest)).rejects.toMatchObject({ code: 'damaged' });
      await expect(store.get(digest)).rejects.toThrow(digest);
      await store.put(bytesOf('biên bản'));
      expect((await store.get(digest))?.toString()).toBe('biên bản');
    });

    it('takes one away for good', async () => {
      const digest = await store.put(bytesOf('x'));
      await store.remove(digest);
      await store.remove(digest);
      expect(await subject.other.get(digest)).toBeUndefined();
      expect(await store.digests()).toEqual([]);
    });

    it('sweeps what is old and not named, and nothing else', async () => {
      const [named, orphan, fresh] = [
        await store.put(bytesOf('1')),
        await store.put(bytesOf('2')),
        await store.put(bytesOf('3'))
      ];
      await subject.age(named, 2 * HOUR);
      await subject.age(orphan, 2 * HOUR);
      const asked: string[] = [];
      const unnamed = async (digests: readonly string[]) => {
        asked.push(...digests);
        return digests.filter((digest) => digest !== named);
      };
      expect(await store.sweep(unnamed, HOUR)).toEqual([orphan]);
      expect(asked.sort()).toEqual([named, orphan].sort());
      expect([...(await store.digests())].sort()).toEqual([named, fresh].sort());
    });

    it('never sweeps what was put in again while it looked', async () => {
      const digest = await store.put(bytesOf('1'));
      await subject.age(digest, 2 * HOUR);
      const unnamed = async (digests: readonly string[]) => {
        await subject.other.put(bytesOf('1'));
        return digests;
      };
      expect(await store.sweep(unnamed, HOUR)).toEqual([]);
      expect(await store.has(digest)).toBe(true);
    });

    it('has what was put in, however a sweep met it', async () => {
      for (let round = 0; round < 20; round++) {
        const text = `lượt ${round}`;
        await subject.age(await store.put(bytesOf(text)), 2 * HOUR);
        const [digest] = await Promise.all([subject.other.put(bytesOf(text)), store.sweep(all, HOUR)]);
        expect((await store.get(digest))?.toString(), text).toBe(text);
      }
    });

    it('answers nothing once it is closed, and closing twice is no harm', async () => {
      await store.close();
      await store.close();
      await expect((async () => store.put(bytesOf('1')))()).rejects.toMatchObject({ code: 'closed' });
    });
  });
};
