import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '#lib/domain/criteria/criteria-set.ts';
import { forceOn, isVerified } from '#lib/domain/legal/legal-basis.ts';
import { FACT_NAMES } from '#lib/domain/product/facts.ts';
import { readCriteriaSet } from './read-criteria-set.ts';
import { readLegalBases } from './read-legal-bases.ts';

const folder = new URL('../../../../criteria/', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const REGISTER = 'legal-bases.yaml';
const register = readLegalBases(text(REGISTER), { file: REGISTER });
const sets = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml') && file !== REGISTER)
  .map((file) => [file, readCriteriaSet(text(file), { file })] as const);

describe('the shipped register of legal bases', () => {
  it('reads without a problem', () => {
    expect(register.problems).toEqual([]);
  });

  it('states nothing doubtful as in force', () => {
    const bySlug = new Map(register.legalBases!.map((basis) => [basis.slug, basis]));
    const force = (slug: string) => forceOn(bySlug.get(slug)!, '2026-11-22');
    expect(force('luat-148-2025')).toBe('in-force');
    expect(force('tt-20-2014')).toBe('to-check');
    expect(force('nd-224-2026')).toBe('to-check');
    expect(force('nd-214-2025')).toBe('to-check');
    expect(force('tt-79-2025')).toBe('to-check');
    // Replaced, but no source showed from when.
    expect(force('tt-16-2024')).toBe('to-check');
    expect(force('luat-67-2006')).toBe('lapsed');
  });

  it('calls verified only what an official source showed', () => {
    const verified = register.legalBases!.filter(isVerified).map(({ slug }) => slug);
    expect(verified).toEqual(['luat-148-2025']);
  });

  it('says what was checked wherever the text itself was not read', () => {
    const silent = register.legalBases!.filter(
      (basis) => basis.verified !== 'text-read' && basis.note?.en === undefined
    );
    expect(silent).toEqual([]);
  });
});

describe.each(sets)('%s', (_file, { content, problems }) => {
  const criteria = criteriaOf(content!).map(({ criterion }) => criterion);

  it('reads without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('is complete in both languages', () => {
    const texts = JSON.stringify(content, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'vi' in value && !('en' in value) ? 'VIETNAMESE ONLY' : value
    );
    expect(texts).not.toContain('VIETNAMESE ONLY');
  });

  it('names only legal bases of the register and facts of the catalogue', () => {
    const slugs = new Set(register.legalBases!.map((basis) => basis.slug));
    const named = [...content!.legalBases, ...criteria.flatMap((one) => one.bases.map(({ basis }) => basis))];
    expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
    const facts: readonly string[] = FACT_NAMES;
    expect(criteria.flatMap((one) => one.facts).filter((fact) => !facts.includes(fact))).toEqual([]);
  });

  it('cites a clause only where the text, or the name of the clause, was checked', () => {
    const citable = new Set(['iso-iec-25010-2023']);
    const cited = criteria.flatMap((one) => one.bases.filter(({ clause }) => clause !== undefined));
    expect(cited.map(({ basis }) => basis).filter((slug) => !citable.has(slug))).toEqual([]);
  });

  it('has must-haves that nobody can pass by “not applicable”', () => {
    const gates = criteria.filter((one) => one.gate !== undefined);
    expect(gates.length).toBeGreaterThanOrEqual(3);
    expect(gates.filter((one) => one.naAllowed || one.weight !== 0)).toEqual([]);
  });

  it('tells levels apart: no descriptor stands twice in a criterion', () => {
    const doubled = criteria.filter(
      (one) => new Set(one.levels.map((level) => level.descriptor.vi)).size < one.levels.length
    );
    expect(doubled).toEqual([]);
  });
});
