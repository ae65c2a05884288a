import { parseArgs } from 'node:util';
import type { Refusal } from '#lib/domain/shared/refusal.ts';
import { reportCheckpoint } from '#lib/server/queries/evidence/report-checkpoint.ts';
import type { Lang } from '#lib/text/language.ts';
import { actorAs } from './actor-as.ts';
import { recordOf } from './export/record-of.ts';
import { languageOf } from './language.ts';
import { withReader } from './open-registry.ts';
import { refusalLines } from './refusal-lines.ts';
import { reportOf } from './report/report-of.ts';
import { reportPage } from './report/report-page.ts';
import type { Io, Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * `chon-chuan report ID`: the latest report of a subject as one HTML file, or with `--json` the record that it can be
 * verified from.
 */
export const report: Subcommand = {
  name: 'report',
  summary: {
    vi: 'Xuất báo cáo của một đợt đánh giá thành một tệp HTML, in được ra giấy A4; --json: hồ sơ để kiểm chứng',
    en: 'Writes the report of an evaluation as one HTML file, ready for A4 paper; --json: the record to verify it from'
  },
  usage: 'chon-chuan report ID [--kind evaluation] [--json] [--as LOGIN] [--lang vi|en] > FILE.html',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        kind: { type: 'string', default: 'evaluation' },
        json: { type: 'boolean', default: false },
        as: { type: 'string' },
        lang: { type: 'string' }
      },
      allowPositionals: true
    });
    const [subject] = positionals;
    if (subject === undefined || positionals.length > 1) throw new WrongUse('cần đúng một ID / one ID is needed');
    if (values.kind !== 'evaluation') throw new WrongUse('--kind: evaluation');
    const lang = languageOf(values.lang, io.env);
    return withReader(io, async (services) => {
      const actor = await actorAs(services, values.as);
      const found = await reportOf(services, actor, subject, lang);
      if (!found.ok) return refusedWith(io, found.refusal, lang);
      if (found.value.state !== 'published') {
        io.err(`Báo cáo chưa công bố (${found.value.state}). / This report is not published (${found.value.state}).`);
      }
      if (values.json) {
        const record = await recordOf(services, actor, { kind: 'report', id: subject, lang });
        if (!record.ok) return refusedWith(io, record.refusal, lang);
        io.out(JSON.stringify(record.value, null, 2));
        return 0;
      }
      const checkpoint = await reportCheckpoint(services, actor, { slug: found.value.id });
      io.out(await reportPage(found.value.document, checkpoint.ok ? checkpoint.value : null));
      return 0;
    });
  }
};

function refusedWith(io: Io, refusal: Refusal, lang: Lang): number {
  io.err(refusalLines([refusal], lang));
  return 1;
}
