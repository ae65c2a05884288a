import { describe, expect, it } from 'vitest';
import { forceOn, isVerified, VERIFICATION, type LegalBasisBody } from './legal-basis.ts';

const DAY = '2026-07-01';
const force = (dates: Partial<LegalBasisBody>) => forceOn({ replacedBy: [], verified: 'official-page', ...dates }, DAY);

describe('the force of a legal basis on a day', () => {
  it('begins on its first day and ends after its last', () => {
    expect(force({ inForceFrom: '2026-07-02' })).toBe('not-yet');
    expect(force({ inForceFrom: '2026-07-01' })).toBe('in-force');
    expect(force({ inForceFrom: '2020-01-01', inForceTo: '2026-07-01' })).toBe('in-force');
    expect(force({ inForceFrom: '2020-01-01', inForceTo: '2026-06-30' })).toBe('lapsed');
  });

  it('has lapsed even where nobody saw its first day', () => {
    expect(force({ inForceTo: '2026-06-30' })).toBe('lapsed');
  });

  it('is not guessed where the first day is not known', () => {
    expect(force({})).toBe('to-check');
  });

  it('is not guessed where it was replaced and nobody saw from when', () => {
    expect(force({ inForceFrom: '2020-01-01', replacedBy: ['41/2026/TT-BKHCN'] })).toBe('to-check');
    expect(force({ inForceFrom: '2020-01-01', inForceTo: '2027-01-01', replacedBy: ['41/2026/TT-BKHCN'] })).toBe(
      'in-force'
    );
  });

  it('stays in doubt whatever its dates, while it is marked so', () => {
    expect(force({ verified: 'to-check', inForceFrom: '2020-01-01' })).toBe('to-check');
    expect(force({ verified: 'to-check', inForceFrom: '2020-01-01', inForceTo: '2026-06-30' })).toBe('to-check');
  });
});

it('counts as verified only what an official source showed', () => {
  expect(VERIFICATION.filter((verified) => isVerified({ verified }))).toEqual(['text-read', 'official-page']);
});
