import { readFileSync } from 'node:fs';

/** A decision case from the literature, as it is shipped with the project. */
export interface DecisionCase {
  readonly id: string;
  readonly params: Record<string, unknown>;
  readonly matrix?: readonly (readonly number[])[];
  readonly data?: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
  readonly tolerance: number;
}

export function readCase(id: string): DecisionCase {
  const file = new URL(`../../fixtures/decision/${id}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as DecisionCase;
}
