import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { accountsIn, normaliseLogin } from '#lib/server/identity/accounts.ts';
import { bySlug } from '#lib/server/queries/by-slug.ts';
import type { Services } from '#lib/server/services.ts';
import { actorAs } from './actor-as.ts';
import { languageOf } from './language.ts';
import { collectionOf } from './list.ts';
import { LISTED, type ListedName } from './list/listed.ts';
import { withReader } from './open-registry.ts';
import type { Subcommand } from './subcommand.ts';

/** `chon-chuan show COLLECTION ID`: one document as it is stored; ID is an id, a slug, or a member's login. */
export const show: Subcommand = {
  name: 'show',
  summary: {
    vi: 'Xem một hồ sơ theo mã hoặc tên rút gọn, kể cả khi máy chủ đang chạy',
    en: 'Shows one document by id or slug, also while a server runs'
  },
  usage: 'chon-chuan show COLLECTION ID [--json] [--as LOGIN]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, as: { type: 'string' } },
      allowPositionals: true
    });
    const collection = collectionOf(positionals, 2);
    const [, name = ''] = positionals;
    return withReader(io, async (services) => {
      const reading = { services, actor: await actorAs(services, values.as), lang: languageOf(undefined, io.env) };
      const document = await find(services, collection, name);
      const { mayRead } = LISTED[collection] as (typeof LISTED)['products'];
      // What somebody may not know of and what is not there are the same to them.
      if (document === undefined || !(await mayRead(document, reading))) {
        io.err(`Không có “${name}” trong ${collection}.\nThere is no “${name}” in ${collection}.`);
        return 1;
      }
      io.out(values.json ? JSON.stringify(document, null, 2) : stringify(document));
      return 0;
    });
  }
};

type Product = Parameters<(typeof LISTED)['products']['mayRead']>[0];

async function find(services: Services, collection: ListedName, name: string): Promise<Product | undefined> {
  const login = collection === 'members' ? normaliseLogin(name) : undefined;
  const credential = login === undefined ? undefined : await accountsIn(services.records).find(login);
  return (await bySlug(services, collection, credential?.member ?? name)) as Product | undefined;
}
