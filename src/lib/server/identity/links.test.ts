import { beforeEach, describe, expect, it } from 'vitest';
import { LINK_LIFETIME, linksIn, type Links, type LinkPurpose } from './links.ts';
import { AN, BINH } from './testing/members.ts';
import { testRecords, type TestRecords } from './testing/test-records.ts';
import { testClock } from './testing/test-clock.ts';
import { newToken, tokenDigest } from './token.ts';

const FOR_AN: LinkPurpose = { kind: 'choose-password', member: AN, login: 'an' };
const FOR_BINH: LinkPurpose = { kind: 'choose-password', member: BINH, login: 'binh' };

describe('one-time links', () => {
  let records: TestRecords;
  let clock: ReturnType<typeof testClock>;
  let links: Links;
  beforeEach(async () => {
    records = await testRecords();
    clock = testClock();
    links = linksIn(records, clock);
  });

  it('are used once', async () => {
    const { token } = await links.issue(FOR_AN);
    expect(await links.use(token)).toEqual(FOR_AN);
    expect(await links.use(token)).toBeUndefined();
  });

  it('serve one of two who come at once', async () => {
    const { token } = await links.issue({ kind: 'set-up' });
    const both = await Promise.all([links.use(token), links.use(token)]);
    expect(both.filter((purpose) => purpose !== undefined)).toHaveLength(1);
  });

  it('may be looked at before they are used', async () => {
    const { token } = await links.issue(FOR_AN);
    expect(await links.look(token)).toEqual(FOR_AN);
    expect(await links.look(token)).toEqual(FOR_AN);
    expect(await links.use(token)).toEqual(FOR_AN);
    expect(await links.look(token)).toBeUndefined();
  });

  it('end with their time, to the millisecond', async () => {
    const { token, expires } = await links.issue({ kind: 'set-up' });
    expect(expires.getTime() - clock().getTime()).toBe(LINK_LIFETIME['set-up']);
    clock.advance(LINK_LIFETIME['set-up'] - 1);
    expect(await links.look(token)).toEqual({ kind: 'set-up' });
    clock.advance(1);
    expect(await links.look(token)).toBeUndefined();
    expect(await links.use(token)).toBeUndefined();
  });

  it('take the place of earlier ones for the same member, and only of those', async () => {
    const first = await links.issue(FOR_AN);
    const others = await links.issue(FOR_BINH);
    const second = await links.issue(FOR_AN);
    expect(await links.look(first.token)).toBeUndefined();
    expect(await links.look(second.token)).toEqual(FOR_AN);
    expect(await links.look(others.token)).toEqual(FOR_BINH);
  });

  it('can be given back after use', async () => {
    const { token } = await links.issue(FOR_AN);
    await links.use(token);
    await links.giveBack(token, FOR_AN);
    expect(await links.use(token)).toEqual(FOR_AN);
  });

  it('leave only a digest in the records', async () => {
    const { token } = await links.issue(FOR_AN);
    expect(await records.written()).not.toContain(token);
    expect(await records.written()).toContain(tokenDigest(token));
  });

  it('that nobody issued lead nowhere', async () => {
    expect(await links.use(newToken())).toBeUndefined();
    expect(await links.use('')).toBeUndefined();
    expect(await links.look('__proto__')).toBeUndefined();
  });

  it('that are over are swept away', async () => {
    await links.issue({ kind: 'set-up' });
    clock.advance(LINK_LIFETIME['set-up']);
    const fresh = await links.issue(FOR_AN);
    await links.sweep();
    expect((await records.list('invitations')).map(({ id }) => id)).toEqual([tokenDigest(fresh.token)]);
  });
});
