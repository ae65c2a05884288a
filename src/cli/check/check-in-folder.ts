import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import { closedForEver } from '#lib/server/backup/closed-for-ever.ts';
import { COLLECTION_NAMES, type Collections } from '#lib/domain/collections.ts';
import { checkFolder, openReadOnlyStore } from '#lib/server/store/embedded/index.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import type { CheckFinding, CheckResult } from './check-result.ts';

/** The check of a data folder, while a server holds it or not. Damage that keeps it from being read is a finding too. */
export async function checkInFolder(dir: string): Promise<CheckResult> {
  try {
    const { format, size, root, findings, ...more } = await checkFolder({ dir, specs: COLLECTION_SPECS });
    const [documents, keyless] =
      findings.length > 0 ? [undefined, []] : [await countDocuments(dir), await keylessIn(dir)];
    const all = [...findings, ...keyless];
    return {
      dir,
      sound: all.length === 0,
      position: size,
      root,
      epochs: format.epochs,
      ...more,
      ...(documents === undefined ? {} : { documents }),
      findings: all
    };
  } catch (error) {
    if (!(error instanceof StoreFault) || error.code !== 'damaged') throw error;
    const { file, byte, message } = error;
    const at = { ...(file === undefined ? {} : { file }), ...(byte === undefined ? {} : { byte }) };
    return { dir, sound: false, findings: [{ ...at, what: message }] };
  }
}

async function countDocuments(dir: string): Promise<Readonly<Record<string, number>>> {
  const store = await openReadOnlyStore<Collections>({ dir, specs: COLLECTION_SPECS });
  const totals: Record<string, number> = {};
  for (const name of COLLECTION_NAMES) totals[name] = (await store.list(name, { limit: 1 })).total;
  return totals;
}

/** Twice: a round that is closed in the middle of a look leaves sheets that only seem to lack their keys. */
async function keylessIn(dir: string): Promise<CheckFinding[]> {
  const first = await closedForEver(dir);
  if (first.length === 0) return [];
  const again = new Set(await closedForEver(dir));
  return first
    .filter((sheet) => again.has(sheet))
    .map((sheet) => ({ what: `the key of submitted sheet ${sheet} is missing: it cannot be opened` }));
}
