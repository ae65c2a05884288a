import { parseArgs } from 'node:util';
import { actorAs } from './actor-as.ts';
import { columns } from './columns.ts';
import { languageOf } from './language.ts';
import { isListed, LISTED_NAMES } from './list/listed.ts';
import { listItems } from './list/list-items.ts';
import { withReader } from './open-registry.ts';
import type { Subcommand } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/** `chon-chuan list COLLECTION`: what is there, while a server runs or not. */
export const list: Subcommand = {
  name: 'list',
  summary: {
    vi: 'Liệt kê một tập hồ sơ, kể cả khi máy chủ đang chạy',
    en: 'Lists a collection, also while a server runs'
  },
  usage: `chon-chuan list ${LISTED_NAMES.join('|')} [--state S,…] [--json] [--as LOGIN] [--lang vi|en]`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        state: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
        as: { type: 'string' },
        lang: { type: 'string' }
      },
      allowPositionals: true
    });
    const collection = collectionOf(positionals, 1);
    const lang = languageOf(values.lang, io.env);
    const states = values.state.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
    return withReader(io, async (services) => {
      const actor = await actorAs(services, values.as);
      const items = await listItems(collection, states, { services, actor, lang });
      if (values.json) io.out(JSON.stringify({ items, total: items.length }, null, 2));
      else {
        if (items.length > 0) io.out(columns(items.map(({ slug, state, title }) => [slug, state, title])));
        io.err(lang === 'vi' ? `${items.length} mục` : `${items.length} in all`);
      }
      return 0;
    });
  }
};

/** The collection that the first argument names. @throws {WrongUse} when there is none such, or not `count` arguments */
export function collectionOf(positionals: readonly string[], count: number) {
  const [name] = positionals;
  if (name === undefined || !isListed(name)) {
    throw new WrongUse(`cần tên một tập / a collection is needed: ${LISTED_NAMES.join(' ')}`);
  }
  if (positionals.length !== count) throw new WrongUse(`cần đúng ${count} đối số / ${count} arguments are needed`);
  return name;
}
