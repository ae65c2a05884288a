import { DecisionError } from '#lib/decision/shared/decision-error.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { NotCanonical } from '../ledger/canonical.ts';
import { MAX_DOCUMENT_BYTES, StoreFault } from '../store/port.ts';
import { LoadRefused } from './reader.ts';

/** What was thrown as refusals, where what somebody sent is the cause; undefined for a bug or damage. */
export function refusalsOfFault(error: unknown): readonly Refusal[] | undefined {
  if (error instanceof LoadRefused) return [error.refusal];
  if (error instanceof DecisionError) return [refuse('cannot-compute', { params: { what: error.message } })];
  if (!(error instanceof StoreFault)) return undefined;
  switch (error.code) {
    case 'read-only':
    case 'full':
      return [refuse('store-unavailable')];
    case 'too-large':
      return [refuse('too-large-to-store', { params: { max: MAX_DOCUMENT_BYTES / 1024 ** 2 } })];
    case 'malformed':
      // Half a character, say: text that has no form in JSON.
      return error.cause instanceof NotCanonical ? [refuse('malformed')] : undefined;
    default:
      return undefined;
  }
}
