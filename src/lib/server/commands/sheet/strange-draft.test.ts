import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import { checkFolder } from '../../store/embedded/index.ts';
import { encodeChecked } from '../../store/files/checked-json.ts';
import { COLLECTION_SPECS } from '../../collection-specs.ts';
import { runCommand } from '../run-command.ts';
import { cellsOf } from '../testing/fill-sheet.ts';
import { layGround, openEvaluation, type Ground, type OpenEvaluation } from '../testing/open-evaluation.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { scoreCells } from './score-cells.ts';
import { submitSheet } from './submit-sheet.ts';

let registry: TestRegistry;
let ground: Ground;
let first: Actor;
let second: Actor;
let open: OpenEvaluation;
beforeAll(async () => {
  registry = await openTestRegistry();
  ground = await layGround(registry);
  first = registry.actors.evaluator;
  second = await registry.join('evaluator');
});
afterAll(() => registry.close());

/** Two evaluators who have both filled their sheets in. */
beforeEach(async () => {
  open = await openEvaluation(registry, ground, [first, second]);
  await registry.must(first, scoreCells, { sheet: open.sheets[0], cells: cellsOf(open) });
  await registry.must(second, scoreCells, { sheet: open.sheets[1], cells: cellsOf(open, { value: 0 }) });
});

const fileOf = (index: number): string => join(registry.dir, 'drafts', 'sheets', `${open.sheets[index]!}.json`);

const expectUnreadable = async (index: number, author: Actor): Promise<void> => {
  const { services } = registry;
  const sheet = open.sheets[index]!;
  await expect(services.drafts.read(sheet, author.id)).rejects.toMatchObject({ name: 'DraftFault', code: 'damaged' });
  for (const seen of [0, 1]) {
    const save = await runCommand(services, author, scoreCells, { sheet, cells: cellsOf(open, { seen, value: 2 }) });
    expect(refusalsOf(save)).toEqual(['sheet-unreadable']);
  }
  expect(refusalsOf(await runCommand(services, author, submitSheet, { sheet }))).toEqual(['sheet-unreadable']);
};

describe('a sheet in progress is refused as unreadable, and never shown empty, when its file', () => {
  test('is another evaluator’s', async () => {
    const [one, two] = [fileOf(0), fileOf(1)];
    await rename(one, `${one}.aside`);
    await rename(two, one);
    await rename(`${one}.aside`, two);
    await expectUnreadable(0, first);
    await expectUnreadable(1, second);
    expect(await found()).toEqual([one, two].sort());
  });

  test('is an older state of its own', async () => {
    await copyFile(fileOf(0), join(registry.dir, '..', 'older'));
    const again = cellsOf(open, { seen: 1, value: 2 });
    await registry.must(first, scoreCells, { sheet: open.sheets[0], cells: again });
    await copyFile(join(registry.dir, '..', 'older'), fileOf(0));
    await expectUnreadable(0, first);
  });

  test('is gone', async () => {
    await rm(fileOf(0));
    await expectUnreadable(0, first);
  });

  test.each([
    ['is no JSON', () => 'x'],
    ['is JSON of another kind', () => '{}'],
    ['is whole but says something else', () => [...encodeChecked(['{"version":1}'])].join('')],
    ['has a head of another form', (whole: string) => recast(whole, (data) => ({ ...data, head: 'none' }))],
    ['has a key of another form', (whole: string) => recast(whole, (data) => ({ ...data, key: {} }))],
    ['names another author', (whole: string) => recast(whole, (data) => ({ ...data, head: headOf(data, second) }))],
    ['has no content', (whole: string) => recast(whole, (data) => ({ ...data, content: null }))]
  ])('%s', async (_what, damage) => {
    await writeFile(fileOf(0), damage(await readFile(fileOf(0), 'utf8')));
    await expectUnreadable(0, first);
    expect(await found()).toEqual([fileOf(0)]);
  });
});

/** Files that "check" finds something wrong with. */
const found = async (): Promise<string[]> => {
  const { findings } = await checkFolder({ dir: registry.dir, specs: COLLECTION_SPECS });
  const files = findings.map(({ file }) => file).filter((file) => open.sheets.some((sheet) => file.includes(sheet)));
  return files.sort();
};

const headOf = (data: object, { id }: Actor): object => ({ ...(data as { head: object }).head, member: id });

const recast = (whole: string, change: (data: object) => object): string => {
  const { data } = JSON.parse(whole) as { data: object };
  return [...encodeChecked([JSON.stringify(change(data))])].join('');
};
