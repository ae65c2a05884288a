/** Where two JSON values differ. */
export interface Difference {
  /** Dotted path, for example `candidates.0.total.low`. */
  readonly path: string;
  readonly said: unknown;
  readonly found: unknown;
}

/** The first difference between two JSON values, numbers being equal when they lie no further apart than `tolerance`. */
export const findDifference = (said: unknown, found: unknown, tolerance: number, path = ''): Difference | undefined => {
  if (typeof said === 'number' && typeof found === 'number') {
    return Math.abs(said - found) <= tolerance ? undefined : { path, said, found };
  }
  if (!isObject(said) || !isObject(found) || Array.isArray(said) !== Array.isArray(found)) {
    return said === found ? undefined : { path, said, found };
  }
  for (const key of new Set([...Object.keys(said), ...Object.keys(found)])) {
    const inner = path === '' ? key : `${path}.${key}`;
    const difference = findDifference(said[key], found[key], tolerance, inner);
    if (difference !== undefined) return difference;
  }
  return undefined;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
