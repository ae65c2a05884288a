import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import { checkDatabase } from '#lib/server/store/postgres/index.ts';
import type { CheckResult } from './check-result.ts';

/** The check of a registry in PostgreSQL. */
export async function checkInDatabase(url: string): Promise<CheckResult> {
  const { size, root, findings, ...more } = await checkDatabase(url, COLLECTION_SPECS);
  return {
    sound: findings.length === 0,
    position: size,
    root,
    ...more,
    findings: findings.map((what) => ({ what }))
  };
}
