import type { Id } from '#lib/domain/shared/ids.ts';
import { createIdentity, type Identity } from '../identity.ts';
import { testClock } from './test-clock.ts';
import { testRecords, type TestRecords } from './test-records.ts';

export interface TestIdentity {
  readonly identity: Identity;
  readonly records: TestRecords;
  readonly clock: ReturnType<typeof testClock>;
  readonly deactivated: Set<Id<'member'>>;
  /** Who holds an unopened sheet. */
  readonly holding: Set<Id<'member'>>;
}

/** An identity service on records of its own, with a clock to move and members to deactivate. */
export async function testIdentity(): Promise<TestIdentity> {
  const records = await testRecords();
  const clock = testClock();
  const deactivated = new Set<Id<'member'>>();
  const holding = new Set<Id<'member'>>();
  const identity = createIdentity({
    records,
    clock,
    isActive: async (member) => !deactivated.has(member),
    holdsUnopenedSheet: async (member) => holding.has(member)
  });
  return { identity, records, clock, deactivated, holding };
}
