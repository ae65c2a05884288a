import { beforeEach, describe, expect, it } from 'vitest';
import { SESSION_LIMITS, sessionsIn, type Sessions } from './sessions.ts';
import { AN, BINH } from './testing/members.ts';
import { testRecords, type TestRecords } from './testing/test-records.ts';
import { testClock } from './testing/test-clock.ts';
import { newToken, tokenDigest } from './token.ts';

const MINUTE = 60_000;

describe('sessions', () => {
  let records: TestRecords;
  let clock: ReturnType<typeof testClock>;
  let sessions: Sessions;
  beforeEach(async () => {
    records = await testRecords();
    clock = testClock();
    sessions = sessionsIn(records, clock);
  });

  it('are found by their token and by nothing else', async () => {
    const { token, expires } = await sessions.start(AN);
    expect(await sessions.find(token)).toEqual({ member: AN, expires });
    expect(await sessions.find(newToken())).toBeUndefined();
    expect(await sessions.find('')).toBeUndefined();
    expect(await sessions.find(tokenDigest(token))).toBeUndefined();
  });

  it('leave no token in the records, only its digest', async () => {
    const { token } = await sessions.start(AN);
    expect(await records.written()).not.toContain(token);
    expect(await records.written()).toContain(tokenDigest(token));
  });

  it('end when nothing is done for the idle time', async () => {
    const { token } = await sessions.start(AN);
    clock.advance(SESSION_LIMITS.idle - 1);
    expect(await sessions.find(token)).toBeDefined();
    clock.advance(SESSION_LIMITS.idle);
    expect(await sessions.find(token)).toBeUndefined();
    expect(await records.list('sessions')).toEqual([]);
  });

  it('go on while they are used, but not beyond the absolute limit', async () => {
    const { token } = await sessions.start(AN);
    const step = 60 * MINUTE;
    for (let passed = step; passed < SESSION_LIMITS.absolute; passed += step) {
      clock.advance(step);
      expect(await sessions.find(token), `after ${passed / MINUTE} minutes`).toBeDefined();
    }
    clock.advance(step);
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('say when they end: never after the absolute limit', async () => {
    const start = clock().getTime();
    const { token, expires } = await sessions.start(AN);
    expect(expires.getTime()).toBe(start + SESSION_LIMITS.idle);
    for (let hour = 1; hour < 12; hour += 1) {
      clock.advance(60 * MINUTE);
      await sessions.find(token);
    }
    expect((await sessions.find(token))?.expires.getTime()).toBe(start + SESSION_LIMITS.absolute);
  });

  it('are not touched at every look', async () => {
    const { token } = await sessions.start(AN);
    const before = await records.list('sessions');
    clock.advance(MINUTE);
    await sessions.find(token);
    expect(await records.list('sessions')).toEqual(before);
    clock.advance(10 * MINUTE);
    await sessions.find(token);
    expect(await records.list('sessions')).not.toEqual(before);
  });

  it('get a new token at sign-in, and the one brought along ends', async () => {
    const first = await sessions.start(AN);
    const second = await sessions.start(AN, first.token);
    expect(second.token).not.toBe(first.token);
    expect(await sessions.find(first.token)).toBeUndefined();
    expect(await sessions.find(second.token)).toBeDefined();
  });

  it('are deleted at sign-out', async () => {
    const { token } = await sessions.start(AN);
    await sessions.end(token);
    expect(await sessions.find(token)).toBeUndefined();
    expect(await records.list('sessions')).toEqual([]);
  });

  it('end everywhere for one member, and go on for the others', async () => {
    const desk = await sessions.start(AN);
    const phone = await sessions.start(AN);
    const other = await sessions.start(BINH);
    await sessions.endAll(AN);
    expect(await sessions.find(desk.token)).toBeUndefined();
    expect(await sessions.find(phone.token)).toBeUndefined();
    expect(await sessions.find(other.token)).toBeDefined();
  });

  it('are not brought back by a look that races with the sign-out', async () => {
    const { token } = await sessions.start(AN);
    clock.advance(10 * MINUTE);
    await Promise.all([sessions.find(token), sessions.end(token), sessions.find(token)]);
    expect(await sessions.find(token)).toBeUndefined();
    expect(await records.list('sessions')).toEqual([]);
  });

  it('that are over are swept away', async () => {
    await sessions.start(AN);
    clock.advance(SESSION_LIMITS.idle);
    const fresh = await sessions.start(BINH);
    await sessions.sweep();
    expect((await records.list('sessions')).map(({ id }) => id)).toEqual([tokenDigest(fresh.token)]);
  });
});
