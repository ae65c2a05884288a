import { describe, expect, it } from 'vitest';
import { publishedCases } from '#lib/app/published-cases.ts';
import { checkCase } from './check-case.ts';
import { kindName } from './kind-words.ts';
import { methodName } from './method-words.ts';

const problem = {
  id: 'two',
  method: 'rank_weights',
  kind: 'formula value',
  source: { citation: 'worked out by hand' },
  params: { kind: 'roc', n: 2 },
  expected: { weights: [0.75, 0.25] },
  tolerance: 0.01
};

/** The case with other contents of its file. */
const withOther = (more: Readonly<Record<string, unknown>>) => ({ ...problem, ...more });

describe('a checked case', () => {
  it('puts what is found beside what is expected, with the value nearest to its tolerance', () => {
    expect(checkCase(withOther({ expected: { weights: [0.752, 0.245] } }))).toEqual({
      id: 'two',
      method: 'rank_weights',
      citation: 'worked out by hand',
      kind: 'formula value',
      quantities: [
        {
          name: 'weights',
          expected: [0.752, 0.245],
          found: [0.75, 0.25],
          difference: expect.closeTo(0.005, 12) as number,
          tolerance: 0.01,
          passed: true
        }
      ],
      passed: true,
      error: null
    });
  });

  it('fails where one value is too far off, where there is nothing to compare, and where it cannot be computed', () => {
    expect(checkCase(withOther({ expected: { weights: [0.75, 0.27] } })).passed).toBe(false);
    expect(checkCase(withOther({ expected: {} })).passed).toBe(false);
    const refused = checkCase(withOther({ params: { kind: 'roc', n: -1 } }));
    expect(refused).toMatchObject({ passed: false, quantities: [], error: expect.stringContaining('n') as string });
  });

  it('has a name for the kind of every case', () => {
    const kinds = new Set(publishedCases().map((content) => checkCase(content).kind));
    expect([...kinds].filter((kind) => kind === '' || kindName(kind) === kind)).toEqual([]);
  });

  it('has a name for the method of every case', () => {
    const methods = new Set(publishedCases().map(({ method }) => method));
    expect([...methods].filter((method) => methodName(method) === method)).toEqual([]);
  });
});
