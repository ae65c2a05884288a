import type { CommandResult } from '../run-command.ts';

/** Codes and fields of what was refused, for tests; empty when it went through. */
export const refusalsOf = <R>(result: CommandResult<R>): readonly string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));
