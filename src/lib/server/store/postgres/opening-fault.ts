import { StoreFault } from '../port.ts';
import { asStoreFault, codeOf } from './faults.ts';

/** SQLSTATE of what is wrong with an address rather than with the server, and what to do about it. */
const WRONG: Readonly<Record<string, (user: string, name: string) => string>> = {
  '28P01': (user) => `does not accept the password of user "${user}". Mend the address`,
  '28000': (user) => `does not let user "${user}" in. Mend the address, or the rules of the server (pg_hba.conf)`,
  '3D000': (_user, name) =>
    `has no database "${name}". Make one with: createdb --encoding=UTF8 --template=template0 ${name}`,
  '3F000': () => 'has no schema where the address says. Mend the address, or make the schema',
  '42501': (user) => `does not let user "${user}" make or use tables. Let that user own the database`
};

/** What an error at opening means to whoever starts a server: where the address leads, and the way out; never a password. */
export const asOpeningFault = (error: unknown, url: string): unknown => {
  const { host, username, pathname } = new URL(url);
  const wrong = WRONG[codeOf(error) ?? ''];
  if (wrong !== undefined) {
    const what = wrong(decodeURIComponent(username), decodeURIComponent(pathname.slice(1)));
    return new StoreFault('not-a-store', `The server of DATABASE_URL (${host}) ${what}. Nothing was changed.`, {
      cause: error
    });
  }
  const fault = asStoreFault(error);
  if (!(fault instanceof StoreFault) || fault.code !== 'read-only' || fault === error) return fault;
  const why = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
  return new StoreFault(
    'read-only',
    `The database of DATABASE_URL cannot be reached at ${host} (${why}). Start it, or mend the address. Nothing was ` +
      'changed.',
    { cause: error }
  );
};
