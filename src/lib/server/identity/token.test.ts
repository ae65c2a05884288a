import { describe, expect, it } from 'vitest';
import { looksLikeToken, newToken, tokenDigest } from './token.ts';

describe('tokens', () => {
  it('carry 256 bits and never repeat', () => {
    const tokens = Array.from({ length: 200 }, newToken);
    expect(new Set(tokens).size).toBe(200);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('are known by their form', () => {
    expect(looksLikeToken(newToken())).toBe(true);
    expect(looksLikeToken('')).toBe(false);
    expect(looksLikeToken('../../etc/passwd')).toBe(false);
    expect(looksLikeToken(`${newToken()}x`)).toBe(false);
  });

  it('are stored as SHA-256', () => {
    // FIPS 180-2, appendix B.1: the digest of "abc".
    expect(tokenDigest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
