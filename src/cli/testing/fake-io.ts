import type { Io } from '../subcommand.ts';

/** An Io that keeps what is written. */
export function fakeIo(env: Io['env'] = {}): Io & { readonly written: { out: string; err: string } } {
  const written = { out: '', err: '' };
  return {
    out: (text) => {
      written.out += `${text}\n`;
    },
    err: (text) => {
      written.err += `${text}\n`;
    },
    env,
    written
  };
}
