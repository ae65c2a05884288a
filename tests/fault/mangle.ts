/** Ways in which a file may be found: cut, zeroed in part, with something foreign in it, gone (undefined). */
const WAYS: readonly ((bytes: Buffer, random: () => number) => Buffer | undefined)[] = [
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => Buffer.from(bytes).fill(0, Math.floor(random() * bytes.length)),
  (bytes, random) => {
    const start = Math.floor(random() * bytes.length);
    return Buffer.from(bytes).fill(0, start, Math.min(bytes.length, start + Math.floor(random() * 600)));
  },
  (bytes, random) => {
    const start = Math.floor(random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, start), Buffer.from('{"x":\n1}'), bytes.subarray(start)]);
  },
  (bytes, random) => {
    const noise = Buffer.from(Array.from({ length: 40 }, () => Math.floor(random() * 256)));
    const copy = Buffer.from(bytes);
    noise.copy(copy, Math.floor(random() * bytes.length));
    return copy;
  },
  () => undefined
];

export interface Mangled {
  readonly way: number;
  readonly bytes: Buffer | undefined;
}

export const mangle = (bytes: Buffer, random: () => number): Mangled => {
  const way = Math.floor(random() * WAYS.length);
  return { way, bytes: WAYS[way]?.(bytes, random) };
};
