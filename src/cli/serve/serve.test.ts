import { describe, expect, it } from 'vitest';
import { fakeIo } from '../testing/fake-io.ts';
import { serve } from './serve.ts';

describe('npm start', () => {
  it('says what is wrong with the settings, in both languages, and exits 1', async () => {
    const io = fakeIo({ PORT: 'eighty' });
    expect(await serve(io)).toBe(1);
    expect(io.written.err).toContain('Thiếu ORIGIN');
    expect(io.written.err).toContain('ORIGIN is missing');
    expect(io.written.err).toContain('eighty');
    expect(io.written.out).toBe('');
  });
});
