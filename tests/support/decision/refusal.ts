import { DecisionError } from '#lib/decision/shared/index.ts';

/** Code and field with which a computation was refused; anything else that it does is an error of the test. */
export function refusal(compute: () => unknown): { code: string; field: string } {
  try {
    compute();
  } catch (error) {
    if (error instanceof DecisionError) return { code: error.code, field: error.field };
    throw error;
  }
  throw new Error('was not refused');
}
