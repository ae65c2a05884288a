import { describe, expect, it } from 'vitest';
import { MAX_PASSWORD, newPasswordRefusals } from './password-rules.ts';

const codes = async (password: string, again = password, about: readonly string[] = []) =>
  (await newPasswordRefusals(password, again, about)).map(({ code }) => code);

const LONG = 'một câu rất dài, '.repeat(20).slice(0, MAX_PASSWORD);

describe('a new password', () => {
  it('needs twelve characters, counted as people count them', async () => {
    expect(await codes('dừa xanh 12')).toEqual(['password-too-short']);
    expect(await codes('dừa xanh 123')).toEqual([]);
    expect(await codes('🥥🥥🥥🥥🥥🥥')).toEqual(['password-too-short']);
  });

  it('counts combined marks once', async () => {
    const decomposed = 'dừa xanh 12'.normalize('NFD');
    expect(decomposed.length).toBeGreaterThan(12);
    expect(await codes(decomposed)).toEqual(['password-too-short']);
  });

  it('may be long, but not a whole file', async () => {
    expect(await codes(LONG)).toEqual([]);
    expect(await codes(`${LONG}a`)).toEqual(['too-long']);
  });

  it('is typed twice the same, whichever way the marks are written', async () => {
    expect(await codes('bến tre quê tôi', 'bến tre quê tôI')).toEqual(['passwords-differ']);
    expect(await codes('bến tre quê tôi', 'bến tre quê tôi'.normalize('NFD'))).toEqual([]);
  });

  it.each([
    '            ',
    'aaaaaaaaaaaa',
    '123456789012',
    'passwordpassword',
    'qwertyuiopas',
    'trinh-dien-chon-chuan',
    'Vinhlong@2026',
    'chon-chuan-2026',
    'lêthanhtrúc.1990',
    'le.thanh.truc'
  ])('is not %j, which is tried early', async (password) => {
    expect(await codes(password, password, ['le.thanh.truc', 'Lê Thanh Trúc'])).toEqual(['password-guessable']);
  });

  it.each(['dừa xanh 123', 'bến tre quê tôi', 'mot cau dai de nho hon', '8#kQ!zz~pW0%'])(
    'may be of any kind of characters: %s',
    async (password) => {
      expect(await codes(password)).toEqual([]);
    }
  );
});
