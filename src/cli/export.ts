import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { verifyRecord } from '#lib/server/ledger/record/verify-record.ts';
import { actorAs } from './actor-as.ts';
import { recordOf } from './export/record-of.ts';
import { languageOf } from './language.ts';
import { withReader } from './open-registry.ts';
import { refusalLines } from './refusal-lines.ts';
import type { Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * `chon-chuan export evaluation|report ID`: a record that anybody can verify without the registry. What is not published
 * exports too; the record says so.
 */
export const exportSubcommand: Subcommand = {
  name: 'export',
  summary: {
    vi: 'Xuất hồ sơ kiểm chứng của một đợt đánh giá hoặc một báo cáo, kể cả khi máy chủ đang chạy',
    en: 'Exports the verifiable record of an evaluation or a report, also while a server runs'
  },
  usage: 'chon-chuan export evaluation|report ID [--out FILE] [--as LOGIN] [--lang vi|en]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        as: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string' }
      },
      allowPositionals: true
    });
    const [kind, id, ...others] = positionals;
    if ((kind !== 'evaluation' && kind !== 'report') || id === undefined || others.length > 0) {
      throw new WrongUse('cần evaluation hoặc report, và một ID / evaluation or report, and one ID are needed');
    }
    const lang = languageOf(values.lang, io.env);
    return withReader(io, async (services) => {
      const found = await recordOf(services, await actorAs(services, values.as), { kind, id, lang });
      if (!found.ok) {
        io.err(refusalLines([found.refusal], lang));
        return 1;
      }
      const text = JSON.stringify(found.value, null, 2);
      if (values.out === undefined) io.out(text);
      else await writeFile(values.out, `${text}\n`);
      if (found.value.standing === 'not published') io.err(lang === 'vi' ? 'Chưa công bố.' : 'Not published.');
      const { faults } = verifyRecord(JSON.parse(text));
      for (const fault of faults) io.err(fault[lang]);
      return faults.length === 0 ? 0 : 1;
    });
  }
};
