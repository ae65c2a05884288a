import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MAX_SHEET_BYTES } from '#lib/domain/evaluation/sheet-size.ts';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { sha256Hex } from '#lib/server/ledger/hash.ts';
import { MAX_DOCUMENT_BYTES } from '#lib/server/store/port.ts';
import { encrypt, newKey } from './cipher.ts';
import { makeDraftFile, readDraftFile } from './draft-file.ts';
import type { DraftFile } from './draft-file.ts';
import type { MasterKeys } from './master-key.ts';
import { padded, paddedLength, withoutPadding } from './padding.ts';
import type { SealedSheet } from './port.ts';
import { openSheet, sealSheet } from './seal-sheet.ts';

/** The stand-alone verifier has no types. */
const VERIFIER: string = '../ledger/verify.mjs';
const { openSheet: openStandAlone } = (await import(VERIFIER)) as {
  readonly openSheet: (sheet: string, sealed: SealedSheet, key: string) => unknown;
};

const cell = (value: number | string, reason?: string) => ({
  candidate: '0190a5f0-0000-7000-8000-000000000001',
  criterion: 'A1',
  value,
  ...(reason === undefined ? {} : { reason }),
  evidence: [],
  at: '2026-11-01T00:00:00.000Z',
  revision: 1
});
const sheetOf = (value: number | string, reason?: string) => ({
  cells: Array.from({ length: 20 }, (_, index) => (index === 7 ? cell(value, reason) : cell(2)))
});
const CONTENTS = [
  sheetOf(3),
  sheetOf(4),
  sheetOf('unknown'),
  sheetOf('not-applicable'),
  sheetOf(3, 'rất tốt'),
  sheetOf('unknown', 'Nhà cung cấp chưa trả lời câu hỏi này, đã hỏi lại hai lần.')
];

const bytesOf = (ciphertext: string): number => Buffer.from(ciphertext, 'base64').length;
const head = {
  sheet: 'sheet-1',
  evaluation: 'evaluation-1',
  round: 'round-1',
  member: 'member-1',
  filled: 1,
  total: 20,
  revision: 1,
  savedAt: '2026-11-01T00:00:00.000Z'
};
/** Wraps nothing: what is told of lengths is not about it. */
const master: MasterKeys = {
  wrap: (key) => ({ master: 'm', nonce: '', ciphertext: Buffer.from(key).toString('base64'), tag: '' }),
  unwrap: ({ ciphertext }) => Buffer.from(ciphertext, 'base64'),
  has: () => true
};

describe('the length of a ciphertext', () => {
  it('is the same for a level, "unknown" and a short reason, in a draft', () => {
    const lengths = CONTENTS.map((content) => {
      const file = makeDraftFile(master, head, content, undefined);
      expect(readDraftFile(master, file)).toEqual({ ok: true, content });
      return JSON.stringify(file).length;
    });
    expect(new Set(lengths).size).toBe(1);
  });

  it('is the same for a level, "unknown" and a short reason, in a sheet handed in', () => {
    const lengths = CONTENTS.map((content) => bytesOf(sealSheet('sheet-1', content).sealed.ciphertext));
    expect(new Set(lengths)).toEqual(new Set([16 * 1024]));
  });

  it('grows in few steps, and leaves room for the largest sheet beside itself opened', () => {
    expect([1, 16_384, 16_385, 40_000, 262_144, 262_145, 400_000].map(paddedLength)).toEqual([
      16_384, 16_384, 32_768, 65_536, 262_144, 278_528, 409_600
    ]);
    const content = { cells: [], filler: 'x'.repeat(MAX_SHEET_BYTES - 24) };
    expect(canonical(content)).toHaveLength(MAX_SHEET_BYTES);
    const { sealed, key } = sealSheet('sheet-1', content);
    const stored = JSON.stringify({ sealed, opened: { salt: openSheet('sheet-1', sealed, key)?.salt, content } });
    expect(MAX_DOCUMENT_BYTES - Buffer.byteLength(stored)).toBeGreaterThan(100_000);
  });
});

describe('padding', () => {
  it('is taken off again, and never from inside', () => {
    for (const text of ['{}', '{"a":"x   "}', JSON.stringify({ a: 'ộ'.repeat(20_000) })]) {
      expect(withoutPadding(padded(text)).toString()).toBe(text);
      expect(withoutPadding(Buffer.from(text)).toString()).toBe(text);
    }
  });

  it('is no part of what was committed to, for this program and for the stand-alone verifier', () => {
    const { sealed, key } = sealSheet('sheet-1', CONTENTS[0]);
    const opened = openSheet('sheet-1', sealed, key)!;
    const { content, salt } = opened;
    expect(sealed.commitment).toBe(sha256Hex(canonical({ salt, sheet: 'sheet-1', content })));
    expect(openStandAlone('sheet-1', sealed, opened.key)).toEqual({ salt, sheet: 'sheet-1', content });
  });
});

describe('what was never padded', () => {
  it('still opens: a sheet handed in, here and in the stand-alone verifier', () => {
    const key = newKey();
    const plain = canonical({ salt: randomBytes(32).toString('base64'), sheet: 'sheet-1', content: CONTENTS[1] });
    const bound = { purpose: 'submission', sheet: 'sheet-1', keyId: 'k' };
    const sealed: SealedSheet = {
      algorithm: 'AES-256-GCM',
      ...encrypt(key, plain, bound),
      commitment: sha256Hex(plain),
      keyId: 'k'
    };
    expect(openSheet('sheet-1', sealed, key)?.content).toEqual(CONTENTS[1]);
    expect(openStandAlone('sheet-1', sealed, key.toString('base64'))).toEqual(JSON.parse(plain));
  });

  it('still opens: a draft', () => {
    const key = newKey();
    const content = encrypt(key, canonical(CONTENTS[1]), { purpose: 'draft', ...head });
    const file: DraftFile = { version: 1, head, key: master.wrap(key, {}), content };
    expect(readDraftFile(master, file)).toEqual({ ok: true, content: CONTENTS[1] });
  });
});
