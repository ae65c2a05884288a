import { join } from 'node:path';
import { Low } from 'lowdb';
import type { FrontierState } from '#lib/server/ledger/frontier.ts';
import { DurableJsonFile, linesOfItems } from '../files/durable-json-file.ts';
import type { FileLayer } from '../files/file-layer.ts';
import type { Layout } from './layout.ts';
import type { Item } from './sharded-table.ts';

/** One snapshot file: the items of one shard, current at least through a position. */
export interface ShardData {
  readonly version: 1;
  readonly table: string;
  readonly shard: number;
  readonly through: number;
  readonly items: readonly Item[];
}

/** Says from which position on the ledger must be replayed over the snapshots. */
export interface Manifest {
  readonly version: 1;
  readonly through: number;
  readonly time: string;
  readonly frontier: FrontierState;
  /** By table: the position through which each shard's file stood at the least. */
  readonly tables: Readonly<Record<string, readonly number[]>>;
}

export const shardFolder = (at: Layout, table: string): string => join(at.snapshots, table);

export const shardPath = (at: Layout, table: string, shard: number): string =>
  join(shardFolder(at, table), `${String(shard).padStart(6, '0')}.json`);

/** The lowdb database of one shard. */
export const shardDatabase = (files: FileLayer, at: Layout, table: string, shard: number): Low<ShardData> =>
  new Low<ShardData>(
    new DurableJsonFile<ShardData>({ files, path: shardPath(at, table, shard), pieces: linesOfItems }),
    { version: 1, table, shard, through: -1, items: [] }
  );

export const NO_MANIFEST: Manifest = { version: 1, through: 0, time: '', frontier: { size: 0, nodes: [] }, tables: {} };

export const manifestDatabase = (files: FileLayer, at: Layout): Low<Manifest> =>
  new Low<Manifest>(new DurableJsonFile<Manifest>({ files, path: at.manifest }), NO_MANIFEST);
