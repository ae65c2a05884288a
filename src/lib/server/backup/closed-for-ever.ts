import type { Collections } from '#lib/domain/collections.ts';
import { COLLECTION_SPECS } from '../collection-specs.ts';
import { draftFolders } from '../drafts/open-draft-store.ts';
import { neededSheets } from '../leftovers/needed-sheets.ts';
import { readFormat } from '../store/embedded/format-file.ts';
import { layout } from '../store/embedded/layout.ts';
import { readStore } from '../store/embedded/open-read-only-store.ts';
import { JsonFolder } from '../store/files/json-folder.ts';
import { realFiles } from '../store/files/real-files.ts';

/** Submitted sheets that the registry in a folder will have to open, and whose key is not there. @returns their ids */
export const closedForEver = async (dir: string): Promise<readonly string[]> => {
  const format = await readFormat(realFiles, layout(dir));
  if (format === undefined) return [];
  const store = await readStore<Collections>(dir, COLLECTION_SPECS, format);
  const needed = neededSheets({ store });
  const keys = new Set(await new JsonFolder(realFiles, draftFolders(dir).keys).names());
  const { items } = await store.list('sheets', {
    where: [{ field: 'state', is: 'submitted' }],
    limit: Number.MAX_SAFE_INTEGER
  });
  const closed: string[] = [];
  for (const { id, sealed } of items) {
    if (sealed === undefined || keys.has(sealed.keyId)) continue;
    if (await needed.key({ sheet: id, keyId: sealed.keyId })) closed.push(id);
  }
  return closed;
};
