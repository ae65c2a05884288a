import { join } from 'node:path';

/** Form of the data folder. A store of a newer form is refused, an older one would be carried over here. */
export const FORMAT_VERSION = 1;

/** Where things stand in a data folder. */
export const layout = (dir: string) => ({
  dir,
  format: join(dir, 'format.json'),
  lock: join(dir, 'lock'),
  ledger: join(dir, 'ledger'),
  spare: join(dir, 'ledger', 'spare'),
  snapshots: join(dir, 'snapshots'),
  manifest: join(dir, 'snapshots', 'manifest.json'),
  damaged: join(dir, 'damaged')
});

export type Layout = ReturnType<typeof layout>;

/** A segment is named by its number and the position that its first entry has: `00000002-000000004711.log`. */
export interface SegmentName {
  readonly name: string;
  readonly number: number;
  readonly first: number;
}

export const segmentName = (number: number, first: number): SegmentName => ({
  name: `${String(number).padStart(8, '0')}-${String(first).padStart(12, '0')}.log`,
  number,
  first
});

export const parseSegmentName = (name: string): SegmentName | undefined => {
  const match = /^(\d{8})-(\d{12})[.]log$/.exec(name);
  return match === null ? undefined : { name, number: Number(match[1]), first: Number(match[2]) };
};
