import { StoreFault } from '../port.ts';

/** JSON of a row as an object or value. @throws {StoreFault} `damaged`, naming the row */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what the row holds
export const parseStored = <T>(text: string, row: string, looksRight: (value: unknown) => boolean = () => true): T => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(row, cause);
  }
  if (!looksRight(value)) throw damaged(row);
  return value as T;
};

const damaged = (row: string, cause?: unknown): StoreFault =>
  new StoreFault('damaged', `${row} in the database is damaged: put it back from a backup.`, { file: row, cause });

/** True for an object that has these members. */
export const hasMembers = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && names.every((name) => name in value);
