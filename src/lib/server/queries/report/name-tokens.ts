import type { Services } from '../../services.ts';
import { namesOf } from '../people/names.ts';

/*
 * A report's blocks are kept in the ledger, which names people by id only. Where a document says a name, its stored form
 * has a token; the name is put in when it is read. Once a person's record is erased the report shows the id's end.
 */

const TOKEN = /⟦([0-9a-f-]{36})⟧/g;

export const nameToken = (member: string): string => `⟦${member}⟧`;

/** The same JSON with every token replaced by the person's name. */
export async function withNames<T>(services: Services, value: T): Promise<T> {
  const text = JSON.stringify(value);
  const ids = [...text.matchAll(TOKEN)].map((match) => match[1]);
  const names = await namesOf(services, ids);
  const quoted = (id: string): string => JSON.stringify(names.get(id)?.name ?? `#${id.slice(-8)}`).slice(1, -1);
  return JSON.parse(text.replaceAll(TOKEN, (_token, id: string) => quoted(id))) as T;
}
