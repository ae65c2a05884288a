import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { COLLECTION_NAMES } from '#lib/domain/collections.ts';
import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { concludeEvaluation } from '#lib/server/commands/evaluation/conclude-evaluation.ts';
import { draftReport } from '#lib/server/commands/report/draft-report.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { layGround, openEvaluation, type OpenEvaluation } from '#lib/server/commands/testing/open-evaluation.ts';
import { openTestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import type { Services } from '#lib/server/services.ts';
import { backupFolder, openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';

/**
 * Data folders as each form of them was written once, kept so that every later release must open them. Files carry an
 * ending of their own: no tool takes them for sources and changes a byte.
 */
export const GOLDEN_FOLDERS = join(dirname(import.meta.dirname), 'fixtures', 'data-folders');
const ENDING = '.golden';

/** What a release must find in a golden folder. */
export interface GoldenFacts {
  readonly size: number;
  readonly root: string;
  readonly totals: Readonly<Record<string, number>>;
  /** An evaluation that is open for scoring, with a sheet handed in and one in progress. */
  readonly evaluation: string;
  readonly chair: string;
  readonly submitted: string;
  readonly inProgress: string;
  readonly author: string;
  readonly attachment: string;
}

export const factsOf = async (services: Services): Promise<Pick<GoldenFacts, 'size' | 'root' | 'totals'>> => {
  const { size, root } = await services.evidence.treeHead();
  const totals: Record<string, number> = {};
  for (const name of COLLECTION_NAMES) totals[name] = (await services.store.list(name, { limit: 1 })).total;
  return { size, root, totals };
};

/** Copies a golden folder (`registry/`, `registry.key`) to where it may be written to. */
export const layOut = async (form: string, parent: string): Promise<GoldenFacts> => {
  await cp(join(GOLDEN_FOLDERS, form), parent, { recursive: true });
  await renameAll(parent, (name) => (name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : name));
  // A checkout keeps no more of the mode than whether a file can be run.
  for (const name of await readdir(parent)) if (/key$/.test(name)) await chmod(join(parent, name), 0o600);
  return JSON.parse(await readFile(join(parent, 'facts'), 'utf8')) as GoldenFacts;
};

const renameAll = async (folder: string, change: (name: string) => string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await rename(join(entry.parentPath, entry.name), join(entry.parentPath, change(entry.name)));
  }
};

/** Writes the golden folder of the present form: `node tests/support/golden-folder.ts NAME`. An old one is never made again. */
const make = async (form: string): Promise<void> => {
  const target = join(GOLDEN_FOLDERS, form);
  const parent = await mkdtemp(join(tmpdir(), 'chon-chuan-golden-'));
  const registry = await openTestRegistry();
  const { services, actors, must, join: addMember } = registry;
  const ground = await layGround(registry);
  const cells = ({ products }: OpenEvaluation, reason: string) =>
    products.flatMap((candidate, index) =>
      ['A1', 'A2'].map((criterion) => ({ candidate, criterion, value: 2 - index, reason, seen: 0 }))
    );
  const done = await openEvaluation(registry, ground, [actors.evaluator]);
  await must(actors.evaluator, scoreCells, { sheet: done.sheets[0], cells: cells(done, 'chấm xong') });
  await must(actors.evaluator, submitSheet, { sheet: done.sheets[0] });
  await must(actors.lead, closeScoring, { evaluation: done.evaluation });
  const { evaluation } = done;
  await must(actors.lead, concludeEvaluation, { evaluation, recommended: [], recommendation: { vi: 'Để giữ lại' } });
  await must(actors.lead, draftReport, { evaluation, language: 'vi', province: 'Tỉnh Vĩnh Long' });
  await services.evidence.checkpoint(new Date());
  const other = await addMember('evaluator');
  const open = await openEvaluation(registry, ground, [actors.evaluator, other]);
  const [submitted = '', inProgress = ''] = open.sheets;
  await must(actors.evaluator, scoreCells, { sheet: submitted, cells: cells(open, 'đã nộp') });
  await must(actors.evaluator, submitSheet, { sheet: submitted });
  await must(other, scoreCells, { sheet: inProgress, cells: cells(open, 'đang chấm') });
  await services.records.update('persons', other.id, () => ({ name: 'Nguyễn Văn An' }));
  const attachment = await services.attachments.put(Buffer.from('một tệp đính kèm'));
  const facts: GoldenFacts = {
    ...(await factsOf(services)),
    evaluation: open.evaluation,
    chair: actors.lead.id,
    submitted,
    inProgress,
    author: other.id,
    attachment
  };
  await services.close();
  // A backup has no room filled ahead; the snapshots are put beside it, as a server leaves them.
  const dir = join(parent, 'registry');
  await backupFolder({ dir: registry.dir, target: dir });
  await rm(join(dir, 'backup.json'));
  const store = await openEmbeddedStore({ dir: registry.dir, specs: COLLECTION_SPECS });
  await store.snapshot();
  await store.close();
  await cp(join(registry.dir, 'snapshots'), join(dir, 'snapshots'), { recursive: true });
  await cp(join(registry.dir, '..', 'registry.key'), join(parent, 'registry.key'));
  await writeFile(join(parent, 'facts'), JSON.stringify(facts, undefined, 2));
  await renameAll(parent, (name) => name + ENDING);
  await mkdir(dirname(target), { recursive: true });
  await cp(parent, target, { recursive: true, errorOnExist: true, force: false });
  await registry.close();
  await rm(parent, { recursive: true });
};

if (process.argv[1] === import.meta.filename) await make(process.argv[2] ?? '');
