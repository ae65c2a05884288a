import { parseArgs } from 'node:util';
import { problemToCsv, problemToXmcda, textOnly } from '#lib/decision/export/index.ts';
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
  usage: 'chon-chuan decide TỆP… [--method PHƯƠNG-PHÁP] [--json | --xmcda | --csv] [--check]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        method: { type: 'string' },
        json: { type: 'boolean' },
        xmcda: { type: 'boolean' },
        csv: { type: 'boolean' },
        check: { type: 'boolean' }
      },
      allowPositionals: true
    });
    const { method, json = false, xmcda = false, csv = false, check = false } = values;
    if ([json, xmcda, csv].filter(Boolean).length > 1) {
      throw new WrongUse('chỉ chọn một trong --json, --xmcda, --csv / choose one of --json, --xmcda, --csv');
    }
    if (xmcda && positionals.length > 1) {
      throw new WrongUse('--xmcda viết một tệp một lần / --xmcda writes one file at a time');
    }
    if (positionals.length === 0) throw new WrongUse('cần ít nhất một tệp / at least one file is needed');
    if (method !== undefined && !METHODS.includes(method)) {
      throw new WrongUse(`không có phương pháp / no such method: ${method} (${METHODS.join(', ')})`);
    }
    const decided = await Promise.all(
      positionals.map((file) => decideFile(file, { check, ...(method !== undefined && { method }) }))
    );
    if (json) io.out(JSON.stringify(decided.map(asJson), null, 2));
    else
      for (const one of decided) {
        const { problem, solution } = one;
        // What could not be solved has nothing to write: why stands on the error stream.
        if (problem === undefined && (xmcda || csv)) io.err(asText(one));
        else if (problem === undefined || (!xmcda && !csv)) io.out(asText(one));
        else {
          io.out(xmcda ? problemToXmcda(problem, solution) : problemToCsv(problem, solution));
          const plain = xmcda ? textOnly(problem, solution) : [];
          if (plain.length > 0) io.err(heldAsText(plain));
        }
      }
    return decided.every(({ error, check: found }) => !error && found?.passed !== false) ? 0 : 1;
  }
};

/** Said on the error stream, so that the document stays a document. */
function heldAsText(paths: readonly string[]): string {
  const list = paths.join(', ');
  return `Lưu ý / Note: XMCDA không có phần tử cho ${list}, nên ghi thành tham số / has no element for ${list}: written as parameters`;
}
