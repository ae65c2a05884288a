import { describe, expect, it } from 'vitest';
import { facts } from './facts.ts';
import { withFacts } from './sourced-facts.ts';

const entered = { by: 'operator', at: '2026-11-22T08:00:00.000Z' } as const;
const later = { by: 'system', at: '2026-11-23T08:00:00.000Z' } as const;
const sill = { kind: 'catalogue', ref: 'SILL 2022-05' } as const;
const person = { kind: 'person', url: 'https://example.org' } as const;

describe('entering facts', () => {
  it('shows the first value of an unknown fact and keeps what another source says beside it', () => {
    const known = withFacts(
      {},
      [
        { name: 'licence', value: 'GPL-3.0-or-later', source: person },
        { name: 'licence', value: 'GPL-2.0-only', source: sill }
      ],
      entered
    );
    expect(known.licence?.map(({ value, shown }) => [value, shown])).toEqual([
      ['GPL-3.0-or-later', true],
      ['GPL-2.0-only', false]
    ]);
    expect(facts.safeParse(known).success).toBe(true);
  });

  it('replaces the value of a source that spoke before, and leaves shown what was shown', () => {
    const before = withFacts({}, [{ name: 'licence', value: 'MIT', source: sill }], entered);
    const beside = withFacts(before, [{ name: 'licence', value: 'ISC', source: person }], entered);
    const after = withFacts(beside, [{ name: 'licence', value: 'Apache-2.0', source: sill }], later);
    expect(after.licence).toEqual([
      { value: 'Apache-2.0', source: sill, ...later, shown: true },
      { value: 'ISC', source: person, ...entered, shown: false }
    ]);
    expect(before.licence?.[0]?.value).toBe('MIT');
  });
});
