import { parseArgs } from 'node:util';
import { FORMATS, isFormat } from './import/formats.ts';
import { importFiles } from './import/import-files.ts';
import { languageOf } from './language.ts';
import type { Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

const NAMES = Object.keys(FORMATS).join('|');

/**
 * `chon-chuan import FORMAT FILE…`: takes what is right and lists what is wrong. Exit code 1 when a file or anything in
 * one was refused (a finding of severity `error`); warnings and notes refuse nothing.
 */
export const importSubcommand: Subcommand = {
  name: 'import',
  summary: {
    vi: 'Nhập tệp publiccode.yml, bộ tiêu chí hoặc căn cứ pháp lý; lấy phần đúng, liệt kê phần sai',
    en: 'Imports publiccode.yml files, criteria sets or legal bases; takes what is right, lists what is wrong'
  },
  usage: `chon-chuan import ${NAMES} FILE… [--dry-run] [--json] [--as LOGIN] [--lang vi|en]`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        as: { type: 'string' },
        lang: { type: 'string' }
      },
      allowPositionals: true
    });
    const [format, ...files] = positionals;
    if (format === undefined || !isFormat(format)) {
      throw new WrongUse(`cần một trong các loại / one of these is needed: ${NAMES}`);
    }
    if (files.length === 0) throw new WrongUse('cần ít nhất một tệp / at least one file is needed');
    return importFiles(FORMATS[format], files, io, {
      lang: languageOf(values.lang, io.env),
      json: values.json,
      dryRun: values['dry-run'],
      as: values.as
    });
  }
};
