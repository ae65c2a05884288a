import type { Lang } from '#lib/text/language.ts';
import type { Io } from './subcommand.ts';
import { WrongUse } from './wrong-use.ts';

/** The operator's language: `--lang`, else the one of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`), else Vietnamese. */
export function languageOf(given: string | undefined, env: Io['env']): Lang {
  if (given === 'vi' || given === 'en') return given;
  if (given !== undefined) throw new WrongUse('--lang phải là vi hoặc en / --lang must be vi or en');
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((one) => one !== undefined && one !== '') ?? '';
  return /^en(?:[_.-]|$)/i.test(locale) ? 'en' : 'vi';
}
