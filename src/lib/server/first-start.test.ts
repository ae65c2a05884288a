import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { readLegalBases } from '#lib/interchange/criteria/read-legal-bases.ts';
import { addLegalBasis } from './commands/legal/add-legal-basis.ts';
import { runCommand } from './commands/run-command.ts';
import { bringInStandards, type ShippedStandards } from './first-start.ts';
import { openServices, type OpenedServices } from './open-services.ts';

const shipped = (name: string) => readFile(new URL(`../../../criteria/${name}`, import.meta.url), 'utf8');

describe('the first start of a registry', () => {
  let parent: string;
  let services: OpenedServices;
  let standards: ShippedStandards;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'chon-chuan-first-'));
    services = await openServices({ dir: join(parent, 'registry'), keyFile: join(parent, 'registry.key') });
    standards = {
      legalBases: await shipped('legal-bases.yaml'),
      criteriaSets: { 'general-selection.yaml': await shipped('general-selection.yaml') }
    };
  });
  afterEach(async () => {
    await services.close();
    await rm(parent, { recursive: true });
  });
  const totals = async () => [
    (await services.store.list('legal-bases')).total,
    (await services.store.list('criteria-sets')).total
  ];

  it('brings in the shipped legal bases, and criteria sets as drafts, as the operator', async () => {
    const brought = await bringInStandards(services, standards);
    expect([brought.legalBases, brought.criteriaSets]).toEqual(await totals());
    expect(brought.legalBases).toBeGreaterThan(5);
    const { items } = await services.store.list('criteria-sets');
    expect(items.map(({ state, createdBy }) => ({ state, createdBy }))).toEqual([
      { state: 'draft', createdBy: 'operator' }
    ]);
  });

  it('does nothing the second time', async () => {
    await bringInStandards(services, standards);
    const { position } = services.store.health();
    expect(await bringInStandards(services, standards)).toEqual({ legalBases: 0, criteriaSets: 0 });
    expect(services.store.health().position).toBe(position);
  });

  it('goes on where an interrupted first start stopped', async () => {
    const [first] = readLegalBases(standards.legalBases, { file: 'x' }).legalBases ?? [];
    await runCommand(services, OPERATOR, addLegalBasis, first);
    const brought = await bringInStandards(services, standards);
    expect(await totals()).toEqual([brought.legalBases + 1, 1]);
  });

  it('names file and line of a shipped file that is wrong', async () => {
    await expect(bringInStandards(services, { ...standards, legalBases: '- x' })).rejects.toThrow(
      /criteria\/legal-bases\.yaml:1: /
    );
  });
});
