/** What a subcommand may touch of the process. A test gives its own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One form of `chon-chuan`. */
export interface Subcommand {
  readonly name: string;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly usage: string;
  /** @returns the exit code: 0 done, 1 refused or found wanting, 2 wrong use */
  run(args: readonly string[], io: Io): Promise<number>;
}
