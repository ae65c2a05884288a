/** The command was called wrongly: its usage is shown and the exit code is 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** True for {@link WrongUse} and for what `parseArgs` of `node:util` throws at an option that it does not know. */
export const isWrongUse = (error: unknown): error is Error =>
  error instanceof WrongUse ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
