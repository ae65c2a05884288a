import { parseArgs } from 'node:util';
import { actorAs } from './actor-as.ts';
import { languageOf } from './language.ts';
import { withReader } from './open-registry.ts';
import { refusalLines } from './refusal-lines.ts';
import { reportOf } from './report/report-of.ts';
import { reportPage } from './report/report-page.ts';
import type { Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/** `chon-chuan report ID`: the latest report of a subject as one HTML file. */
export const report: Subcommand = {
  name: 'report',
  summary: {
    vi: 'Xuất báo cáo của một đợt đánh giá thành một tệp HTML, in được ra giấy A4',
    en: 'Writes the report of an evaluation as one HTML file, ready for A4 paper'
  },
  usage: 'chon-chuan report ID [--kind evaluation] [--as LOGIN] [--lang vi|en] > FILE.html',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { kind: { type: 'string', default: 'evaluation' }, as: { type: 'string' }, lang: { type: 'string' } },
      allowPositionals: true
    });
    const [subject] = positionals;
    if (subject === undefined || positionals.length > 1) throw new WrongUse('cần đúng một ID / one ID is needed');
    if (values.kind !== 'evaluation') throw new WrongUse('--kind: evaluation');
    const lang = languageOf(values.lang, io.env);
    return withReader(io, async (services) => {
      const found = await reportOf(services, await actorAs(services, values.as), subject, lang);
      if (!found.ok) {
        io.err(refusalLines([found.refusal], lang));
        return 1;
      }
      if (found.value.state !== 'published') {
        io.err(`Báo cáo chưa công bố (${found.value.state}). / This report is not published (${found.value.state}).`);
      }
      io.out(await reportPage(found.value.document));
      return 0;
    });
  }
};
