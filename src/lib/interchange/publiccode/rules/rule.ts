import { isAlias, isMap, isNode, isScalar, type Document, type Node } from 'yaml';
import { keyText } from '../../yaml/locate.ts';
import type { Notebook, Spot } from '../notebook.ts';

/** A place in the file with what stands there; `node` is absent where the value is null. */
export interface Value extends Spot {
  readonly node: Node | undefined;
  readonly document: Document;
  /** Where the key of this value stands; what is missing below is pointed out there. */
  readonly owner?: number | undefined;
}

/** Reads one value: what is right is returned, what is wrong is noted. `undefined` when nothing can be used. */
export type Rule<T> = (value: Value, book: Notebook) => T | undefined;

/** The value of a node below another: aliases are followed, null counts as absent. */
export function valueBelow(parent: Value, node: unknown, path: string, key?: unknown): Value {
  const real = isAlias(node) ? node.resolve(parent.document) : node;
  const absent = !isNode(real) || (isScalar(real) && real.value === null);
  return {
    document: parent.document,
    path,
    offset: startOf(absent ? (key ?? node) : node) ?? startOf(key) ?? parent.offset,
    node: absent ? undefined : real,
    owner: startOf(key)
  };
}

export const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

export interface Entry {
  readonly key: string;
  readonly value: Value;
  /** Where the key stands. */
  readonly keyAt: Spot;
}

/** Entries of a mapping in file order, merged ones (`<<`) last; of a repeated key only the first. */
export function entriesOf(value: Value, merged: ReadonlySet<Node> = new Set()): readonly Entry[] {
  const map = value.node;
  if (!isMap(map) || merged.has(map)) return [];
  const seen = new Set<string>();
  const own: Entry[] = [];
  const borrowed: Entry[] = [];
  for (const pair of map.items) {
    const key = keyText(pair.key);
    const path = value.path === '' ? key : `${value.path}.${key}`;
    const below = valueBelow(value, pair.value, path, pair.key);
    if (key === '<<') borrowed.push(...entriesOf({ ...below, path: value.path }, new Set([...merged, map])));
    else if (!seen.has(key))
      own.push({ key, value: below, keyAt: { offset: startOf(pair.key) ?? below.offset, path } });
    seen.add(key);
  }
  return [...own, ...borrowed.filter((entry) => !seen.has(entry.key))];
}
