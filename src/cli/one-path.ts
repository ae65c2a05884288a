import { resolve } from 'node:path';
import { WrongUse } from './wrong-use.ts';

/** The one path that a subcommand is given, absolute. @throws WrongUse when it is not exactly one */
export function onePath(positionals: readonly string[]): string {
  const [path, ...more] = positionals;
  if (path === undefined || path === '' || more.length > 0) {
    throw new WrongUse('cần đúng một thư mục / exactly one folder is needed');
  }
  return resolve(path);
}
