import { parseArgs } from 'node:util';
import { METHODS } from '#lib/decision/problem/index.ts';
import { asJson } from './decide/as-json.ts';
import { asText } from './decide/as-text.ts';
import { decideFile } from './decide/decide-file.ts';
import type { Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/** `chon-chuan decide`: solves decision problems kept in files. Opens no store. */
export const decide: Subcommand = {
  name: 'decide',
  summary: {
    vi: 'Giải các bài toán lựa chọn ghi trong tệp JSON, đối chiếu với kết quả đã biết nếu cần',
    en: 'Solves decision problems kept in JSON files, and checks them against known results if asked'
  },
  usage: 'chon-chuan decide TỆP… [--method PHƯƠNG-PHÁP] [--json] [--check]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { method: { type: 'string' }, json: { type: 'boolean' }, check: { type: 'boolean' } },
      allowPositionals: true
    });
    const { method, json = false, check = false } = values;
    if (positionals.length === 0) throw new WrongUse('cần ít nhất một tệp / at least one file is needed');
    if (method !== undefined && !METHODS.includes(method)) {
      throw new WrongUse(`không có phương pháp / no such method: ${method} (${METHODS.join(', ')})`);
    }
    const decided = await Promise.all(
      positionals.map((file) => decideFile(file, { check, ...(method !== undefined && { method }) }))
    );
    if (json) io.out(JSON.stringify(decided.map(asJson), null, 2));
    else
      decided.forEach((one) => {
        io.out(asText(one));
      });
    return decided.every(({ error, check: found }) => !error && found?.passed !== false) ? 0 : 1;
  }
};
