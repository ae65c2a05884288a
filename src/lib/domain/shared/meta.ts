import type { Id } from './ids.ts';

/** Who did something: a member's id, or one of the two actors that are not people. */
export type ActorId = Id<'member'> | 'system' | 'operator';

/** What every stored document carries. Times are UTC, ISO 8601 with milliseconds. */
export interface Meta<K extends string = string> {
  readonly id: K;
  /** 1 for a new document, one more with every change. */
  readonly revision: number;
  /** Form of the body; older ones are read through upgrade functions, newer ones refused. */
  readonly schemaVersion: number;
  readonly createdAt: string;
  readonly createdBy: ActorId;
  readonly updatedAt: string;
  readonly updatedBy: ActorId;
}

/** A stored document whose body is `B`. */
export type Stored<B, K extends string = string> = Meta<K> & B;
