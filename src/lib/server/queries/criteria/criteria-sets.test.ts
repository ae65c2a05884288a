import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { readCriteriaSet } from '#lib/interchange/criteria/read-criteria-set.ts';
import { adoptCriteriaSet } from '../../commands/criteria/adopt-criteria-set.ts';
import { importCriteriaSet } from '../../commands/criteria/import-criteria-set.ts';
import { addLegalBasis } from '../../commands/legal/add-legal-basis.ts';
import { criteriaContent } from '../../commands/testing/criteria-content.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import type { Answer } from '../query.ts';
import { criteriaSetFile } from './criteria-set-file.ts';
import { listCriteriaSets } from './list-criteria-sets.ts';
import { viewCriteriaSet } from './view-criteria-set.ts';

const basis = (slug: string, verified: string) => ({
  slug,
  number: slug,
  kind: 'circular',
  title: { vi: slug },
  issuer: { vi: 'Bộ Thử' },
  inForceFrom: '2020-01-01',
  replacedBy: [],
  verified
});
const plain = criteriaContent('BTC-DOC', '1.0');
const [group] = plain.tree;
const [scored] = group!.children;
/** With a must-have that has no weight, and two legal bases of the same dates. */
const content = {
  ...plain,
  legalBases: ['tt-doc', 'tt-nghe'],
  tree: [
    {
      ...group!,
      children: [
        ...group!.children,
        {
          ...scored!,
          code: 'DK1',
          weight: 0,
          kind: { type: 'yes-no' },
          gate: { atLeast: 1 },
          reasonRequired: 'always',
          levels: [0, 1].map((value) => ({ value, descriptor: { vi: `Đáp án ${value}`, en: `Answer ${value}` } })),
          bases: [{ basis: 'tt-nghe' }]
        }
      ]
    }
  ]
};

describe('reading criteria sets', () => {
  let registry: TestRegistry;
  let lead: Actor;
  const slug = 'btc-doc-1-0';
  const value = <T>(answered: Answer<T>): T => {
    if (!answered.ok) throw new Error(answered.refusal.code);
    return answered.value;
  };
  const view = async (actor?: Actor) => viewCriteriaSet(registry.services, actor, { slug });
  const adopt = async (version: string) => {
    const { items } = await registry.services.store.list('criteria-sets', {
      where: [{ field: 'version', is: version }]
    });
    await registry.must(registry.actors.committee, adoptCriteriaSet, {
      criteriaSet: items[0]?.id,
      date: '2026-01-05'
    });
  };

  beforeAll(async () => {
    registry = await openTestRegistry();
    lead = registry.actors.lead;
    await registry.must(lead, addLegalBasis, basis('tt-doc', 'official-page'));
    await registry.must(lead, addLegalBasis, basis('tt-nghe', 'secondary'));
    await registry.must(lead, importCriteriaSet, content);
  });
  afterAll(async () => registry.close());

  it('shows nobody outside what is not adopted, by no address', async () => {
    const denied = { ok: false, refusal: { code: 'not-found' } };
    expect(await view()).toMatchObject(denied);
    expect(await criteriaSetFile(registry.services, undefined, { slug })).toMatchObject(denied);
    expect(value(await listCriteriaSets(registry.services, undefined, {})).rows).toEqual([]);
    expect(value(await view(lead)).may).toEqual({ adopt: false, evaluate: false });
  });

  it('keeps must-haves without weight apart from what is scored', async () => {
    const { gates, groups } = value(await view(lead));
    expect(gates.map(({ code }) => code)).toEqual(['DK1']);
    expect(groups.flatMap(({ criteria }) => criteria.map(({ code }) => code))).toEqual(['A1', 'A2']);
    const { rows } = value(await listCriteriaSets(registry.services, lead, {}));
    expect(rows).toMatchObject([{ groups: 1, criteria: 2, gates: 1, used: 0 }]);
  });

  it('tells what an official source showed from what somebody else wrote', async () => {
    const { bases, gates } = value(await view(lead));
    expect(bases.map(({ slug: key, force, certain }) => [key, force, certain])).toEqual([
      ['tt-doc', 'in-force', true],
      ['tt-nghe', 'in-force', false]
    ]);
    expect(gates[0]?.bases).toMatchObject([{ slug: 'tt-nghe', certain: false }]);
  });

  it('lets leads plan an evaluation by what is adopted, and everybody read it', async () => {
    await adopt('1.0');
    expect(value(await view(lead)).may.evaluate).toBe(true);
    expect(value(await view(registry.actors.evaluator)).may.evaluate).toBe(false);
    expect(value(await view()).state).toBe('adopted');
    expect(value(await listCriteriaSets(registry.services, undefined, {})).adopted).toBe(1);
  });

  it('hands out a file that reads back as the same content', async () => {
    const { name, yaml } = value(await criteriaSetFile(registry.services, undefined, { slug }));
    expect(name).toBe('btc-doc-1-0.yaml');
    expect(readCriteriaSet(yaml, { file: name })).toMatchObject({ problems: [], content });
  });

  it('lists versions from the newest down, by number and not by letter', async () => {
    await registry.must(lead, importCriteriaSet, { ...content, version: '1.9' });
    await registry.must(lead, importCriteriaSet, { ...content, version: '1.10' });
    expect(value(await view(lead)).versions.map(({ version }) => version)).toEqual(['1.10', '1.9', '1.0']);
    expect(value(await view()).versions.map(({ version }) => version)).toEqual(['1.0']);
    const { rows } = value(await listCriteriaSets(registry.services, lead, {}));
    // What is in use stands first.
    expect(rows.map(({ version }) => version)).toEqual(['1.0', '1.10', '1.9']);
  });
});
