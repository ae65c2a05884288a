import { parseArgs } from 'node:util';
import { criteriaFormat } from './import/criteria-format.ts';
import { importFiles } from './import/import-files.ts';
import { languageOf } from './language.ts';
import type { Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/** `chon-chuan criteria check|import FILE…`: criteria sets kept in files. `check` opens no store. */
export const criteria: Subcommand = {
  name: 'criteria',
  summary: {
    vi: 'Kiểm tra (check) hoặc nhập (import) bộ tiêu chí ghi trong tệp YAML',
    en: 'Checks or imports criteria sets kept in YAML files'
  },
  usage: 'chon-chuan criteria check|import FILE… [--json] [--as LOGIN] [--lang vi|en]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, as: { type: 'string' }, lang: { type: 'string' } },
      allowPositionals: true
    });
    const [act, ...files] = positionals;
    if (act !== 'check' && act !== 'import') throw new WrongUse('cần check hoặc import / check or import is needed');
    if (files.length === 0) throw new WrongUse('cần ít nhất một tệp / at least one file is needed');
    return importFiles(criteriaFormat, files, io, {
      lang: languageOf(values.lang, io.env),
      json: values.json,
      dryRun: act === 'check',
      as: values.as
    });
  }
};
