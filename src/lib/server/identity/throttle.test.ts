import { beforeEach, describe, expect, it } from 'vitest';
import { testRecords, type TestRecords } from './testing/test-records.ts';
import { testClock } from './testing/test-clock.ts';
import { FREE_TRIES, throttleIn, type Throttle } from './throttle.ts';

const MINUTE = 60_000;
const HERE = '203.0.113.7';

describe('throttling', () => {
  let records: TestRecords;
  let clock: ReturnType<typeof testClock>;
  let throttle: Throttle;
  beforeEach(async () => {
    records = await testRecords();
    clock = testClock();
    throttle = throttleIn(records, clock);
  });

  const fail = async (login: string, address: string | undefined, times = 1) => {
    let last = await throttle.admit(login, address);
    for (let n = 1; n < times; n += 1) last = await throttle.admit(login, address);
    return last;
  };

  it('lets the first tries through and then asks to wait', async () => {
    expect(await fail('an', HERE, FREE_TRIES.login)).toMatchObject({ admitted: true });
    expect(await fail('an', HERE)).toEqual({ admitted: false, minutes: 1 });
    clock.advance(MINUTE);
    expect(await fail('an', HERE)).toMatchObject({ admitted: true });
  });

  it('doubles the wait with every failure, up to a quarter of an hour', async () => {
    await fail('an', HERE, FREE_TRIES.login);
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const refused = await throttle.admit('an', HERE);
      if (refused.admitted) throw new Error('expected a wait');
      waits.push(refused.minutes);
      clock.advance(refused.minutes * MINUTE);
      expect(await throttle.admit('an', HERE)).toMatchObject({ admitted: true });
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it('counts a login from whatever address', async () => {
    for (let n = 0; n < FREE_TRIES.login; n += 1) await fail('an', `198.51.100.${n}`);
    expect(await fail('an', '198.51.100.200')).toMatchObject({ admitted: false });
  });

  it('counts an address over whatever logins', async () => {
    for (let n = 0; n < FREE_TRIES.address; n += 1) await fail(`guess${n}`, HERE);
    expect(await fail('an', HERE)).toEqual({ admitted: false, minutes: 1 });
    expect(await fail('an', '198.51.100.1')).toMatchObject({ admitted: true });
  });

  it('holds when many tries come at once', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => throttle.admit('an', HERE)));
    expect(all.filter(({ admitted }) => admitted)).toHaveLength(FREE_TRIES.login);
  });

  it('forgets a login after a success, but keeps the other failures of the address', async () => {
    await fail('an', HERE, FREE_TRIES.login - 1);
    const right = await throttle.admit('an', HERE);
    if (!right.admitted) throw new Error('expected admission');
    await right.succeeded();
    expect(await fail('an', HERE, FREE_TRIES.login)).toMatchObject({ admitted: true });

    for (let n = 0; n < FREE_TRIES.address - 2 * FREE_TRIES.login + 1; n += 1) await fail(`guess${n}`, HERE);
    expect(await fail('binh', HERE)).toMatchObject({ admitted: false });
  });

  it('forgets failures after an hour of quiet', async () => {
    await fail('an', HERE, FREE_TRIES.login - 1);
    clock.advance(60 * MINUTE);
    expect(await fail('an', HERE, FREE_TRIES.login)).toMatchObject({ admitted: true });
  });

  it('counts logins alone where the address is not known', async () => {
    await fail('an', undefined, FREE_TRIES.login);
    expect(await fail('an', undefined)).toMatchObject({ admitted: false });
    expect(await fail('binh', undefined)).toMatchObject({ admitted: true });
  });

  it('writes down neither logins nor addresses', async () => {
    await fail('my-secret-typed-in-the-wrong-field', HERE);
    expect(await records.written()).not.toContain('my-secret');
    expect(await records.written()).not.toContain(HERE);
  });

  it('sweeps away what is forgotten and nothing else', async () => {
    await fail('an', undefined, FREE_TRIES.login);
    clock.advance(59 * MINUTE);
    await fail('binh', undefined);
    clock.advance(MINUTE);
    await throttle.sweep();
    expect(await records.list('throttle')).toHaveLength(1);
  });
});
