import type { z } from 'zod';
import { COLLECTIONS } from '#lib/domain/collections.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import type { Change, StoredDocument } from '../store/port.ts';
import type { Case } from './command.ts';
import { LoadRefused } from './reader.ts';
import type { Write } from './write.ts';

/**
 * The document as it will be stored.
 *
 * @throws {LoadRefused} `limit-reached` when what people did would make one of its lists longer than it may be
 * @throws {z.ZodError} for any other body that does not fit its own schema: a bug in a decision, which must never reach
 *   the ledger
 */
export function changeOf<I, L>(write: Write, given: Pick<Case<I, L>, 'actor' | 'now'>): Change {
  const spec = COLLECTIONS[write.collection];
  const before = write.kind === 'update' ? write.before : undefined;
  const parsed = spec.body.safeParse(withoutUndefined(write.body));
  if (!parsed.success) throw asLimit(parsed.error);
  const body = withoutUndefined(parsed.data as Record<string, unknown>);
  const document: StoredDocument = {
    ...body,
    id: before === undefined && write.kind === 'create' ? write.id : (before?.id ?? ''),
    revision: (before?.revision ?? 0) + 1,
    schemaVersion: spec.schemaVersion,
    createdAt: before?.createdAt ?? given.now,
    createdBy: before?.createdBy ?? given.actor.id,
    updatedAt: given.now,
    updatedBy: given.actor.id
  };
  return { collection: write.collection, document };
}

function asLimit(error: z.ZodError): Error {
  const [full] = error.issues;
  const allFull = error.issues.every((issue) => issue.code === 'too_big' && issue.origin === 'array');
  return full?.code === 'too_big' && allFull
    ? new LoadRefused(refuse('limit-reached', { params: { max: Number(full.maximum) } }))
    : error;
}

/** JSON has no `undefined`: a key that is set to it is left out, at every depth. */
function withoutUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => [key, withoutUndefined(entry as unknown)])
  ) as T;
}
