/** Deepest nesting that is accepted; documents of this registry stay below ten. */
const MAX_DEPTH = 128;

/** The value has no canonical JSON form. `path` says where. */
export class NotCanonical extends Error {
  readonly path: string;

  constructor(path: string, why: string) {
    super(`No canonical JSON form at ${path === '' ? 'the top' : path}: ${why}`);
    this.name = 'NotCanonical';
    this.path = path;
  }
}

/**
 * Canonical JSON text (RFC 8785, JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no white space,
 * numbers and strings as ECMAScript writes them. Its UTF-8 bytes are what is hashed and proved.
 *
 * Properties that are `undefined` are left out, as `JSON.stringify` does; everything else that JSON cannot say (NaN,
 * lone surrogates, functions, class instances, holes in arrays) is refused rather than altered.
 *
 * @throws {NotCanonical}
 * @example canonical({ b: 1, a: [true, 'é'] }) === '{"a":[true,"é"],"b":1}'
 */
export const canonical = (value: unknown): string => write(value, '', 0);

const write = (value: unknown, path: string, depth: number): string => {
  switch (typeof value) {
    case 'string':
      return writeText(value, path);
    case 'number':
      // ECMAScript's Number::toString is RFC 8785 section 3.2.2.3; JSON.stringify writes -0 as 0.
      if (!Number.isFinite(value)) throw new NotCanonical(path, `the number ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth >= MAX_DEPTH) throw new NotCanonical(path, `nested deeper than ${MAX_DEPTH}`);
      return Array.isArray(value) ? writeArray(value, path, depth) : writeObject(value, path, depth);
    default:
      throw new NotCanonical(path, `a value of type ${typeof value}`);
  }
};

const writeText = (text: string, path: string): string => {
  if (!text.isWellFormed()) throw new NotCanonical(path, 'a lone surrogate');
  return JSON.stringify(text);
};

const writeArray = (items: readonly unknown[], path: string, depth: number): string => {
  const parts: string[] = [];
  for (let index = 0; index < items.length; index++) parts.push(write(items[index], `${path}[${index}]`, depth + 1));
  return `[${parts.join(',')}]`;
};

const writeObject = (value: object, path: string, depth: number): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical(path, 'not a plain object');
  const parts: string[] = [];
  // The default order of sort() is that of UTF-16 code units, as section 3.2.3 asks.
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    parts.push(`${writeText(key, path)}:${write(member, path === '' ? key : `${path}.${key}`, depth + 1)}`);
  }
  return `{${parts.join(',')}}`;
};
