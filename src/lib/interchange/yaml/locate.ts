import { isMap, isPair, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';

export interface Place {
  readonly line: number;
  readonly column: number;
}

const START: Place = { line: 1, column: 1 };

/**
 * Where a value stands: the key of a mapping's entry, or the value of a list's. A path that leads nowhere (a missing
 * key) gives the place of the nearest part that is there.
 */
export function locate(document: Document, lines: LineCounter, path: readonly (string | number)[]): Place {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const segment of path) {
    const step = descend(node, segment);
    if (step === undefined) break;
    offset = step.offset ?? offset;
    node = step.node;
  }
  return placeOf(lines, offset);
}

/** Line and column (both 1-based) of an offset; an empty file gives its start. */
export function placeOf(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return line === 0 ? START : { line, column: col };
}

interface Step {
  readonly node: unknown;
  readonly offset: number | undefined;
}

function descend(node: unknown, segment: string | number): Step | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => keyText(item.key) === String(segment));
    return pair === undefined ? undefined : { node: pair.value, offset: startOf(pair.key) };
  }
  if (isSeq(node)) {
    const item = node.items[Number(segment)];
    return item === undefined ? undefined : { node: isPair(item) ? item.value : item, offset: startOf(item) };
  }
  return undefined;
}

/** A mapping's key as text; the merge key is a symbol to the parser. */
export function keyText(key: unknown): string {
  const value = isScalar(key) ? key.value : undefined;
  if (typeof value === 'symbol') return '<<';
  return typeof value === 'string' ? value : (isScalar(key) && key.source) || '';
}

const startOf = (node: unknown): number | undefined => (node as Partial<Node> | null | undefined)?.range?.[0];
