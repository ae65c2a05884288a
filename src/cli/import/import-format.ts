import type { Problem } from '#lib/interchange/yaml/problem.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { Services } from '#lib/server/services.ts';

/** What came of writing one file's content. */
export interface Written {
  readonly taken: boolean;
  /** Readable name of what was written, where the file holds one thing. */
  readonly slug?: string;
  /** False when the registry knew it already. */
  readonly created?: boolean;
  /** Why the registry refused it, or parts of it, pointed out in the file. */
  readonly problems: readonly Problem[];
}

/** One file, read and not yet written. */
export interface FileReading {
  readonly problems: readonly Problem[];
  /** Absent when nothing in the file can be used. */
  readonly write?: (services: Services, actor: Actor) => Promise<Written>;
}

/** Reads one kind of file. Never throws at what the file holds. */
export type ImportFormat = (bytes: Uint8Array, about: { readonly file: string; readonly now: Date }) => FileReading;
