import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { criteriaContent } from '../testing/criteria-content.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { adoptCriteriaSet } from './adopt-criteria-set.ts';
import { importCriteriaSet } from './import-criteria-set.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await openTestRegistry();
});
afterAll(() => registry.close());

const bring = async (code: string, version: string): Promise<string> =>
  (await registry.must(registry.actors.lead, importCriteriaSet, criteriaContent(code, version))).id;
const adopt = (criteriaSet: string, services = registry.services) =>
  runCommand(services, registry.actors.committee, adoptCriteriaSet, { criteriaSet, date: '2026-01-05' });
const adopted = async (code: string) => {
  const { items } = await registry.services.store.list('criteria-sets', {
    where: [
      { field: 'code', is: code },
      { field: 'state', is: 'adopted' }
    ]
  });
  return items.map(({ version }) => version);
};

describe('adopting a version', () => {
  test('supersedes the one before and says which; 1.10 comes after 1.9', async () => {
    const [nine, ten] = [await bring('THU-TU', '1.9'), await bring('THU-TU', '1.10')];
    expect(refusalsOf(await adopt(nine))).toEqual([]);
    expect(refusalsOf(await adopt(ten))).toEqual([]);
    const { store } = registry.services;
    expect(await store.get('criteria-sets', nine)).toMatchObject({ state: 'superseded' });
    expect(await store.get('criteria-sets', ten)).toMatchObject({ state: 'adopted', supersedes: nine });
    expect((await store.get('criteria-sets', nine))?.supersedes).toBeUndefined();
    expect(await adopted('THU-TU')).toEqual(['1.10']);
  });

  test('is refused when a newer one was adopted before, also one that is superseded', async () => {
    const [one, two, three] = [await bring('CU', '1.0'), await bring('CU', '2.0'), await bring('CU', '3.0')];
    expect(refusalsOf(await adopt(two))).toEqual([]);
    expect(await adopt(one)).toMatchObject({
      ok: false,
      refusals: [{ code: 'version-older', params: { version: '2.0' } }]
    });
    expect(refusalsOf(await adopt(three))).toEqual([]);
    expect(refusalsOf(await adopt(one))).toEqual(['version-older']);
    expect(await adopted('CU')).toEqual(['3.0']);
  });

  test('leaves one adopted when two members adopt two versions at once', async () => {
    for (let round = 0; round < 6; round++) {
      const code = `CUNG-LUC-${round}`;
      const [one, two] = [await bring(code, '1.0'), await bring(code, '2.0')];
      const order = round % 2 === 0 ? [one, two] : [two, one];
      const answers = await Promise.all(order.map((id) => adopt(id)));
      for (const answer of answers) if (!answer.ok) expect(refusalsOf(answer)).toEqual(['version-older']);
      expect(await adopted(code)).toEqual(['2.0']);
    }
  });

  test('leaves one adopted also when the other version came in after the first was looked up', async () => {
    const { services } = registry;
    const one = await bring('SAU', '1.0');
    // Between reading and writing, another version is brought in and adopted.
    let between = 0;
    const store = new Proxy(services.store, {
      get: (target, name) => {
        if (name !== 'commit') return (target[name as keyof typeof target] as () => unknown).bind(target);
        return async (commit: Parameters<typeof target.commit>[0]) => {
          if (between++ === 0) expect(refusalsOf(await adopt(await bring('SAU', '2.0')))).toEqual([]);
          return target.commit(commit);
        };
      }
    });
    expect(refusalsOf(await adopt(one, { ...services, store }))).toEqual(['version-older']);
    expect(await adopted('SAU')).toEqual(['2.0']);
  });

  test('is not for who drew it up', async () => {
    const { services, must, actors, join } = registry;
    const both = await join('lead', 'committee');
    const { id } = await must(both, importCriteriaSet, criteriaContent('TU-LAP'));
    const own = await runCommand(services, both, adoptCriteriaSet, { criteriaSet: id, date: '2026-01-05' });
    expect(refusalsOf(own)).toEqual(['second-person']);
    await must(actors.committee, adoptCriteriaSet, { criteriaSet: id, date: '2026-01-05' });
  });
});

test('a set that is larger than a document is refused when it is brought in, not with a fault', async () => {
  const content = criteriaContent('RAT-DAI');
  const [group] = content.tree;
  const [first] = group!.children;
  const guidance = { vi: 'ế'.repeat(4000) };
  const children = Array.from({ length: 50 }, (_, index) => ({ ...first!, code: `L${index}`, weight: 2, guidance }));
  const tree = [
    { ...group!, weight: 50, children },
    {
      ...group!,
      code: 'B',
      weight: 50,
      children: children.map((child, index) => ({ ...child, code: `M${index}` }))
    }
  ];
  const result = await runCommand(registry.services, registry.actors.lead, importCriteriaSet, { ...content, tree });
  expect(result).toMatchObject({ ok: false, refusals: [{ code: 'too-large-to-store', params: { max: 1 } }] });
  expect(
    (await registry.services.store.list('criteria-sets', { where: [{ field: 'code', is: 'RAT-DAI' }] })).total
  ).toBe(0);
});
