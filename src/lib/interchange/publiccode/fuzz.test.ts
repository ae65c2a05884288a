import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_VALUES } from '#lib/domain/product/facts.ts';
import { productBody } from '#lib/domain/product/product.ts';
import { importInput } from './import-input.ts';
import { readPubliccode } from './read-publiccode.ts';
import { VALID } from './valid.fixture.ts';

const taken = productBody.pick({ name: true, aliases: true, summary: true, categories: true, publiccode: true });

/** What must hold for any input: no exception, refused or a product that the catalogue takes, places within the file. */
function holds(input: Uint8Array | string): void {
  const reading = readPubliccode(input, { file: 'publiccode.yml', seenOn: '2026-11-22' });
  expect(reading.refused).toBe(reading.product === undefined);
  if (reading.refused) expect(reading.problems.some((problem) => problem.severity === 'error')).toBe(true);
  const lines = (reading.text ?? '').split('\n').length;
  expect(reading.problems.filter(({ line, column }) => line < 1 || line > lines || column < 1)).toEqual([]);
  const result = importInput(reading, '2026-11-22T08:00:00.000Z');
  if (result === undefined) return;
  const { name, aliases, summary, categories, publiccode, facts } = result;
  expect(taken.safeParse({ name, aliases, summary, categories, publiccode }).error?.issues).toBeUndefined();
  const wrong = facts.filter((fact) => !FACT_VALUES[fact.name].safeParse(fact.value).success);
  expect(wrong).toEqual([]);
}

/** The right file with a piece cut out, doubled, or replaced by something else. */
const mutated = fc
  .tuple(
    fc.nat(VALID.length),
    fc.nat(40),
    fc.oneof(
      fc.constantFrom(
        '',
        '\t',
        ': ',
        '- ',
        '[',
        '{',
        '"',
        "'",
        '&a ',
        '*a ',
        '<<: *a',
        '!!binary ',
        '? ',
        '|\n',
        '\u0000'
      ),
      fc.constantFrom('null', 'true', '1e999', '0x10', '[]', '{}', '---\n', '%YAML 1.1\n', '\ud800', '\u202e', '#'),
      fc.string({ unit: 'binary', maxLength: 30 })
    )
  )
  .map(([start, length, piece]) => VALID.slice(0, start) + piece + VALID.slice(start + length));

describe('any input at all', { timeout: 60_000 }, () => {
  it('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), holds), { numRuns: 200 });
  });

  it('random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), holds), { numRuns: 200 });
  });

  it('a right file with one piece changed', () => {
    fc.assert(fc.property(mutated, holds), { numRuns: 400 });
  });

  it('a right file with single bytes changed', () => {
    const bytes = new TextEncoder().encode(VALID);
    const change = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
    fc.assert(
      fc.property(change, (changes) => {
        const broken = bytes.slice();
        for (const [place, value] of changes) broken[place] = value;
        holds(broken);
      }),
      { numRuns: 200 }
    );
  });

  it('values of any type under every key', () => {
    const keys = [...VALID.matchAll(/^(\w+):/gm)].map((match) => match[1]!);
    const value = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...keys), value, (key, json) => {
        holds(`name: A\n${key}: ${JSON.stringify(json)}\n`);
      }),
      { numRuns: 200 }
    );
  });
});
