import type { Problem } from '#lib/interchange/yaml/problem.ts';
import type { Lang } from '#lib/text/language.ts';

/** What came of one file, as `--json` prints it. */
export interface ImportedFile {
  /** The path as it was given. */
  readonly file: string;
  readonly taken: boolean;
  readonly slug?: string;
  readonly created?: boolean;
  readonly problems: readonly Problem[];
}

export interface ImportOptions {
  readonly lang: Lang;
  readonly json: boolean;
  readonly dryRun: boolean;
  /** Login of the member to act as. */
  readonly as?: string | undefined;
}
