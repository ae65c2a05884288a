import type { Id } from '#lib/domain/shared/ids.ts';
import { createIdentity, type Identity } from '../identity.ts';
import { memoryRecords } from './memory-records.ts';
import { testClock } from './test-clock.ts';

/** An identity service on records in memory, with a clock to move and members to deactivate. */
export function testIdentity(): {
  readonly identity: Identity;
  readonly records: ReturnType<typeof memoryRecords>;
  readonly clock: ReturnType<typeof testClock>;
  readonly deactivated: Set<Id<'member'>>;
} {
  const records = memoryRecords();
  const clock = testClock();
  const deactivated = new Set<Id<'member'>>();
  const identity = createIdentity({ records, clock, isActive: async (member) => !deactivated.has(member) });
  return { identity, records, clock, deactivated };
}
