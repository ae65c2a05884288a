import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { leafHash, makeEntry } from '#lib/server/ledger/entry.ts';
import { StoreFault } from '../port.ts';
import { decodeLine, encodeLine, isEntryLine } from './line.ts';
import type { EntryLine } from './line.ts';
import { scanSegment } from './segment-scan.ts';

const lineOf = (position: number, batch: number, reason: string): EntryLine => {
  const entry = makeEntry({ time: 't', actor: 'system', command: 'c', reason, changes: [], previous: [] });
  const text = canonical(entry);
  const claim = { scope: 's', key: reason, id: 'i' };
  return {
    kind: 'entry',
    position,
    batch,
    back: [1],
    unique: [claim],
    outbox: [],
    result: { reason },
    hash: leafHash(text),
    entry,
    text
  };
};

describe('a ledger line', () => {
  it('is read as it was written, one line whatever its text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (reason) => {
        const line = lineOf(3, 40, reason);
        const bytes = encodeLine(line);
        expect(bytes.indexOf(0x0a)).toBe(bytes.length - 1);
        expect(bytes.includes(0)).toBe(false);
        expect(decodeLine(bytes.subarray(0, -1))).toEqual({ ...line, idempotency: undefined });
        expect(isEntryLine(bytes)).toBe(true);
      })
    );
    const handled = { kind: 'handled' as const, batch: 9, handled: ['a', 'b'] };
    expect(decodeLine(encodeLine(handled).subarray(0, -1))).toEqual(handled);
    expect(isEntryLine(encodeLine(handled))).toBe(false);
  });

  it('of the first form is read by every later release', () => {
    const golden = Buffer.from(
      '0f8ac9c7 {"position":1,"batch":0,"bytes":385,"back":[0],"unique":[{"scope":"slug","key":"chu-ky-so","id":"p1"}],"outbox":[{"id":"n1","kind":"proposed","to":["m1"],"subject":{"collection":"products","id":"p1"}}],"idempotency":{"scope":"m1:propose","key":"k1"},"result":{"id":"p1"},"hash":"828d76656885ad1c552813ae65504c3d1ad2653fcd4705adbf3e0d3d02980973","entry":{"actor":"system","changes":[{"collection":"products","document":{"createdAt":"2026-11-01T00:00:00.000Z","createdBy":"system","id":"p1","name":"Chữ ký số","revision":1,"schemaVersion":1,"updatedAt":"2026-11-01T00:00:00.000Z","updatedBy":"system"}}],"command":"propose","previous":[{"aggregate":"products/p1","hash":null}],"reason":"lý do","time":"2026-11-01T00:00:00.000Z","v":1}}'
    );
    expect(decodeLine(golden)).toMatchObject({
      kind: 'entry',
      position: 1,
      back: [0],
      unique: [{ scope: 'slug', key: 'chu-ky-so', id: 'p1' }],
      outbox: [{ id: 'n1', to: ['m1'] }],
      idempotency: { scope: 'm1:propose', key: 'k1' },
      result: { id: 'p1' },
      entry: { v: 1, reason: 'lý do', changes: [{ collection: 'products', document: { id: 'p1', name: 'Chữ ký số' } }] }
    });
    const line = decodeLine(golden);
    expect(line?.kind === 'entry' && leafHash(line.text) === line.hash && canonical(line.entry) === line.text).toBe(
      true
    );
  });

  it('is never made of other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeLine(Buffer.from(bytes))).toBeUndefined();
      }),
      { numRuns: 2000 }
    );
  });
});

describe('a segment', () => {
  const batches = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 900 }), { minLength: 1, maxLength: 4 }), {
    maxLength: 5
  });

  /** Batches one after the other, and where each begins. */
  const written = (texts: readonly (readonly string[])[]): { bytes: Buffer; starts: number[]; end: number } => {
    const parts: Buffer[] = [];
    const starts: number[] = [];
    let end = 0;
    for (const batch of texts) {
      starts.push(end);
      const start = end;
      for (const text of batch) {
        const line = encodeLine(lineOf(parts.length + 1, start, text));
        parts.push(line);
        end += line.length;
      }
    }
    return { bytes: Buffer.concat([...parts, Buffer.alloc(3000)]), starts, end };
  };

  it('gives all its lines and where they end', () => {
    fc.assert(
      fc.property(batches, (texts) => {
        const { bytes, end } = written(texts);
        expect(scanSegment(bytes, 'f', true)).toMatchObject({ end, torn: 0, lines: { length: texts.flat().length } });
      })
    );
  });

  it('loses at most its last batch to a write that was interrupted, whatever sectors of it got through', () => {
    fc.assert(
      fc.property(batches, fc.integer({ min: 0 }), fc.boolean(), (texts, pattern, cut) => {
        const { bytes, starts, end } = written(texts);
        const start = starts.at(-1) ?? 0;
        if (cut) bytes.fill(0, start + (pattern % Math.max(1, end - start)), end);
        else {
          for (let sector = start - (start % 512), at = 0; sector < end; sector += 512, at++) {
            if (((pattern >> (at % 31)) & 1) === 1) bytes.fill(0, Math.max(start, sector), Math.min(end, sector + 512));
          }
        }
        const scan = scanSegment(bytes, 'f', true);
        expect(scan.end).toBeGreaterThanOrEqual(start);
        expect(scan.lines.length).toBeGreaterThanOrEqual(texts.slice(0, -1).flat().length);
      }),
      { numRuns: 500 }
    );
  });

  it('refuses everything else, naming the byte: any bit flipped anywhere', () => {
    fc.assert(
      fc.property(batches, fc.nat(), (texts, at) => {
        const { bytes, end } = written(texts);
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        try {
          const scan = scanSegment(bytes, 'f', true);
          // Never less than was there: only damage may make lines go.
          expect.unreachable(`bit ${bit} of ${end * 8}: ${scan.lines.length} lines, torn ${scan.torn}`);
        } catch (error) {
          if (!(error instanceof StoreFault)) throw error;
          expect(error).toMatchObject({ code: 'damaged', file: 'f' });
        }
      }),
      { numRuns: 3000 }
    );
  });

  it('that has a successor is never torn', () => {
    const { bytes, end } = written([['a'], ['b']]);
    bytes.fill(0, end - 5);
    expect(scanSegment(bytes, 'f', true).torn).toBeGreaterThan(0);
    expect(() => scanSegment(bytes, 'f', false)).toThrow(StoreFault);
  });
});
