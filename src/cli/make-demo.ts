import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureRegistry } from './demo/ensure-registry.ts';
import { fillWithDemoData } from './demo/fill-with-demo-data.ts';
import type { Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/** `chon-chuan demo --dir DIR`: makes the demonstration registry there, and serves nothing. */
export const makeDemo: Subcommand = {
  name: 'demo',
  summary: { vi: 'Tạo dữ liệu minh họa trong một thư mục', en: 'Make the demonstration registry in a folder' },
  usage: 'chon-chuan demo --dir DIR [--fresh]',
  run: async (args, io) => {
    const { values } = parseArgs({
      args: [...args],
      options: { dir: { type: 'string' }, fresh: { type: 'boolean', default: false } }
    });
    if (values.dir === undefined) throw new WrongUse('thiếu --dir / --dir is missing');
    const dir = resolve(values.dir);
    await ensureRegistry({ dir, keyFile: `${dir}.key` }, io, { fresh: values.fresh, fill: fillWithDemoData });
    io.out(dir);
    return 0;
  }
};
