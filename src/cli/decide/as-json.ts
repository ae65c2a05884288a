import { warningText } from '#lib/decision/methods/decision-warning.ts';
import type { Decided } from './decide-file.ts';

/** What came of one file, as it stands in the array of `--json`. */
export function asJson({ file, method, result, warnings, check, error }: Decided): Record<string, unknown> {
  return {
    file,
    method,
    result,
    warnings: warnings.map(warningText),
    ...(check && { check }),
    ...(error && { error })
  };
}
