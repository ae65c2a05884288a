import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkpointText } from './checkpoint/checkpoint-text.ts';
import { languageOf } from './language.ts';
import { withReader } from './open-registry.ts';
import type { Subcommand } from './subcommand.ts';

/**
 * `chon-chuan checkpoint`: signs the ledger as it is now. It needs no lock, and so works while a server runs: it reads up
 * to the last complete entry, makes that safe on disk, and adds one file (or row) that nobody else writes.
 */
export const checkpoint: Subcommand = {
  name: 'checkpoint',
  summary: {
    vi: 'Lập mốc kiểm có chữ ký của sổ ghi nhận, kể cả khi máy chủ đang chạy; hãy cất mốc ở nơi khác',
    en: 'Makes a signed checkpoint of the ledger, also while a server runs; keep it elsewhere'
  },
  usage: 'chon-chuan checkpoint [--out FILE] [--rotate-key] [--json] [--lang vi|en]',
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        'rotate-key': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        lang: { type: 'string' }
      }
    });
    const lang = languageOf(values.lang, io.env);
    return withReader(io, async ({ evidence, clock }) => {
      const rotation = values['rotate-key'] ? await evidence.rotateKey(clock()) : undefined;
      const made = rotation?.first ?? (await evidence.checkpoint(clock()));
      const text = JSON.stringify(made, null, 2);
      if (values.out !== undefined) await writeFile(values.out, `${text}\n`);
      if (values.json) io.out(rotation === undefined ? text : JSON.stringify(rotation, null, 2));
      else io.out(checkpointText(made, rotation?.handOver, values.out, lang));
      return 0;
    });
  }
};
