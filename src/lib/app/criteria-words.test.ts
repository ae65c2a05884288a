import { describe, expect, it } from 'vitest';
import type { Force } from '#lib/domain/legal/legal-basis.ts';
import { basisForce } from './criteria-words.ts';

const FORCES: readonly Force[] = ['in-force', 'not-yet', 'lapsed', 'to-check'];

describe('the mark of a legal basis', () => {
  it('is never that of a certain standing where no official source showed it', () => {
    const second = FORCES.map((force) => basisForce({ force, certain: false }));
    expect(second.filter(({ tone }) => tone === 'pass' || tone === 'fail' || tone === 'run')).toEqual([]);
    const certain = new Set(
      ['in-force', 'not-yet', 'lapsed'].map((force) => basisForce({ force: force as Force, certain: true }).label)
    );
    expect(second.filter(({ label }) => certain.has(label))).toEqual([]);
  });

  it('says with a check or a cross what an official source showed', () => {
    expect(basisForce({ force: 'in-force', certain: true }).tone).toBe('pass');
    expect(basisForce({ force: 'lapsed', certain: true }).tone).toBe('fail');
  });
});
