import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { findBrokenLink } from './chain.ts';
import { leafHash, makeEntry } from './entry.ts';

const document = {
  id: '0190a5f0-0000-7000-8000-000000000001',
  revision: 1,
  schemaVersion: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  createdBy: 'system',
  updatedAt: '2026-11-01T00:00:00.000Z',
  updatedBy: 'system',
  title: 'Chữ ký số'
} as const;

const entry = makeEntry({
  time: '2026-11-01T00:00:00.000Z',
  actor: 'system',
  command: 'propose',
  reason: undefined,
  changes: [{ collection: 'products', document }],
  previous: [{ aggregate: `products/${document.id}`, hash: null }]
});

describe('ledger entry, version 1', () => {
  it('has the canonical bytes that every later release must read', () => {
    expect(canonical(entry)).toBe(
      '{"actor":"system","changes":[{"collection":"products","document":{"createdAt":"2026-11-01T00:00:00.000Z","createdBy":"system","id":"0190a5f0-0000-7000-8000-000000000001","revision":1,"schemaVersion":1,"title":"Chữ ký số","updatedAt":"2026-11-01T00:00:00.000Z","updatedBy":"system"}}],"command":"propose","previous":[{"aggregate":"products/0190a5f0-0000-7000-8000-000000000001","hash":null}],"time":"2026-11-01T00:00:00.000Z","v":1}'
    );
  });

  it('is hashed as a leaf of RFC 9162: SHA-256 over a zero byte and the bytes', () => {
    const bytes = Buffer.from(canonical(entry), 'utf8');
    const expected = createHash('sha256')
      .update(Buffer.concat([Buffer.from([0]), bytes]))
      .digest('hex');
    expect(leafHash(canonical(entry))).toBe(expected);
    expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });
});

describe('the chain of an aggregate', () => {
  const name = `products/${document.id}`;

  it('holds when each link is the hash of the entry before', () => {
    expect(findBrokenLink(entry, () => undefined)).toBeUndefined();
    const next = { ...entry, previous: [{ aggregate: name, hash: 'ab'.repeat(32) }] };
    expect(findBrokenLink(next, () => 'ab'.repeat(32))).toBeUndefined();
  });

  it('is broken by another hash, another aggregate, a missing link and a link too many', () => {
    expect(findBrokenLink(entry, () => 'cd'.repeat(32))).toMatchObject({ aggregate: name, said: null });
    expect(findBrokenLink({ ...entry, previous: [{ aggregate: 'x/y', hash: null }] }, () => undefined)).toBeDefined();
    expect(findBrokenLink({ ...entry, previous: [] }, () => undefined)).toBeDefined();
    const extra = [...entry.previous, { aggregate: 'units/1', hash: null }];
    expect(findBrokenLink({ ...entry, previous: extra }, () => undefined)).toMatchObject({ aggregate: 'units/1' });
  });
});
