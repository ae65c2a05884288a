import type { Item, ShardedTable } from './sharded-table.ts';

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= -1;

/** Do the items of a snapshot have the form that its table holds? Its checksum says only that nobody slipped. */
export const haveForm = (table: ShardedTable<Item>, items: unknown, isCollection: boolean): boolean => {
  if (!Array.isArray(items)) return false;
  return items.every((item: unknown) => {
    const { position, document, hash } = membersOf(item);
    if (!isCount(position)) return false;
    const { id, schemaVersion } = membersOf(document);
    return isCollection
      ? typeof id === 'string' && typeof hash === 'string' && Number.isSafeInteger(schemaVersion)
      : typeof table.keyOf(item as Item) === 'string';
  });
};

/** Does a manifest have the form of one? */
export const isManifest = (data: unknown): boolean => {
  const { through, time, frontier, tables } = membersOf(data);
  const { size, nodes } = membersOf(frontier);
  return (
    isCount(through) &&
    typeof time === 'string' &&
    (time === '' || !Number.isNaN(Date.parse(time))) &&
    isCount(size) &&
    Array.isArray(nodes) &&
    nodes.every((node) => typeof node === 'string') &&
    nodes.length === onesIn(Number(size)) &&
    typeof tables === 'object' &&
    tables !== null &&
    Object.values(tables).every((shards) => Array.isArray(shards) && shards.every(isCount))
  );
};

/** A tree of a size is made of as many perfect ones as that number has one bits. */
const onesIn = (size: number): number => size.toString(2).replaceAll('0', '').length;
