import { describe, expect, it } from 'vitest';
import { MAX_PASSWORD, newPasswordRefusals } from './password-rules.ts';

const codes = (password: string, again = password) => newPasswordRefusals(password, again).map(({ code }) => code);

describe('a new password', () => {
  it('needs twelve characters, counted as people count them', () => {
    expect(codes('dừa xanh 12')).toEqual(['password-too-short']);
    expect(codes('dừa xanh 123')).toEqual([]);
    expect(codes('🥥🥥🥥🥥🥥🥥')).toEqual(['password-too-short']);
  });

  it('counts combined marks once', () => {
    const decomposed = 'dừa xanh 12'.normalize('NFD');
    expect(decomposed.length).toBeGreaterThan(12);
    expect(codes(decomposed)).toEqual(['password-too-short']);
  });

  it('may be long, but not a whole file', () => {
    expect(codes('a'.repeat(MAX_PASSWORD))).toEqual([]);
    expect(codes('a'.repeat(MAX_PASSWORD + 1))).toEqual(['too-long']);
  });

  it('is typed twice the same, whichever way the marks are written', () => {
    expect(codes('bến tre quê tôi', 'bến tre quê tôI')).toEqual(['passwords-differ']);
    expect(codes('bến tre quê tôi', 'bến tre quê tôi'.normalize('NFD'))).toEqual([]);
  });

  it('may be any kind of characters', () => {
    expect(codes('aaaaaaaaaaaaa')).toEqual([]);
  });
});
