import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPERATOR, type Actor } from '#lib/domain/people/actor.ts';
import { ROLES, type Role } from '#lib/domain/people/roles.ts';
import type { Id } from '#lib/domain/shared/ids.ts';
import { createUnit } from '../../commands/people/create-unit.ts';
import { runCommand } from '../../commands/run-command.ts';
import { changeMembership } from '../../identity/change-membership.ts';
import { identityOf } from '../../identity/identity-of.ts';
import { inviteMember } from '../../identity/invite-member.ts';
import { openServices, type OpenedServices } from '../../open-services.ts';
import { unitChoices } from './unit-choices.ts';
import { viewMember } from './view-member.ts';
import { viewPeople } from './view-people.ts';

const PASSWORD = { password: 'một câu đủ dài để nhớ', again: 'một câu đủ dài để nhớ' };
const ADMIN: Actor = { ...OPERATOR, roles: ['admin'] };

describe('people, for administrators', () => {
  let parent: string;
  let services: OpenedServices;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'chon-chuan-people-'));
    services = await openServices({
      dir: join(parent, 'registry'),
      keyFile: join(parent, 'registry.key'),
      clock: () => new Date('2026-11-23T02:00:00.000Z')
    });
  });
  afterEach(async () => {
    await services.close();
    await rm(parent, { recursive: true });
  });

  const addUnit = async (slug: string, more: object = {}) => {
    const made = await runCommand(services, ADMIN, createUnit, {
      slug,
      name: { vi: `Đơn vị ${slug}` },
      kind: 'commune',
      successors: [],
      ...more
    });
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    return made.value.id;
  };
  const invite = async (login: string, name: string, roles: readonly Role[], unit?: string) => {
    const invited = await inviteMember(services, ADMIN, { roles, unit }, { login, name });
    if (!invited.ok) throw new Error(JSON.stringify(invited.refusals));
    return invited.value.token;
  };
  const people = async () => {
    const answered = await viewPeople(services, ADMIN, {});
    if (!answered.ok) throw new Error(answered.refusal.code);
    return answered.value;
  };
  const idOf = async (login: string) => (await people()).members.find((row) => row.login === login)?.id as Id<'member'>;

  it('shows everybody by name with unit and standing, and units with how many are in them', async () => {
    const province = await addUnit('tinh', { kind: 'province', from: '2025-07-01' });
    const commune = await addUnit('xa', { parent: province });
    const token = await invite('binh', 'Đỗ Bình', ['requester'], commune);
    await invite('an', 'Trần Thị Ân', ['lead', 'evaluator'], province);
    await identityOf(services).usePasswordLink(token, PASSWORD);
    const { members, units } = await people();
    expect(members.map(({ name, login, standing, roles }) => ({ name, login, standing, roles }))).toEqual([
      { name: 'Trần Thị Ân', login: 'an', standing: 'invited', roles: ['lead', 'evaluator'] },
      { name: 'Đỗ Bình', login: 'binh', standing: 'active', roles: ['requester'] }
    ]);
    expect(units.map(({ name, parent, members: count, from }) => [name.vi, parent?.vi, count, from])).toEqual([
      ['Đơn vị tinh', undefined, 1, '2025-07-01'],
      ['Đơn vị xa', 'Đơn vị tinh', 1, null]
    ]);
    expect(JSON.stringify(members)).not.toContain('argon2');
  });

  it('is closed to everybody else', async () => {
    await invite('an', 'Ân', ['lead']);
    const id = await idOf('an');
    for (const ask of [
      (actor?: Actor) => viewPeople(services, actor, {}),
      (actor?: Actor) => unitChoices(services, actor, {}),
      (actor?: Actor) => viewMember(services, actor, { id })
    ]) {
      expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'sign-in' } });
      const others: Actor = { id, kind: 'member', roles: ROLES.filter((role) => role !== 'admin') };
      expect(await ask(others)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
      expect(await ask(ADMIN)).toMatchObject({ ok: true });
    }
  });

  it('lets only administrators invite, and leaves nothing behind when refused', async () => {
    const lead: Actor = { id: services.newId<'member'>(), kind: 'member', roles: ['lead'] };
    const person = { login: 'an', name: 'Ân' };
    expect(await inviteMember(services, lead, { roles: [] }, person)).toMatchObject({
      refusals: [{ code: 'forbidden' }]
    });
    expect(await inviteMember(services, ADMIN, { roles: ['boss'] }, person)).toMatchObject({ ok: false });
    expect(await inviteMember(services, ADMIN, { roles: [] }, { ...person, login: 'Không' })).toMatchObject({
      refusals: [{ code: 'malformed', field: 'login' }]
    });
    expect((await people()).members).toEqual([]);
  });

  it('keeps the last administrator, and says who that is', async () => {
    await invite('an', 'Ân', ['admin']);
    const id = await idOf('an');
    expect(await viewMember(services, ADMIN, { id })).toMatchObject({ value: { lastAdmin: true, self: false } });
    for (const change of [
      { roles: ['lead'], active: true },
      { roles: ['admin'], active: false }
    ]) {
      expect(await changeMembership(services, ADMIN, { member: id, ...change })).toMatchObject({
        refusals: [{ code: 'last-admin', field: 'roles' }]
      });
    }
    await invite('binh', 'Bình', ['admin']);
    expect(await viewMember(services, ADMIN, { id })).toMatchObject({ value: { lastAdmin: false } });
    expect(await changeMembership(services, ADMIN, { member: id, roles: [], active: true })).toMatchObject({
      ok: true
    });
  });

  it('ends every session when roles or standing change, and not when only the unit does', async () => {
    const unit = await addUnit('xa');
    const identity = identityOf(services);
    await identity.usePasswordLink(await invite('an', 'Ân', ['lead']), PASSWORD);
    const member = await idOf('an');
    const signIn = async () => {
      const session = await identity.signIn('an', PASSWORD.password, {});
      return session.ok ? session.value.token : '';
    };
    const after = async (change: object) => {
      const token = await signIn();
      const changed = await changeMembership(services, ADMIN, { member, roles: ['lead'], active: true, ...change });
      expect(changed.ok).toBe(true);
      return (await identity.sessionActor(token)) !== undefined;
    };
    expect(await after({ unit })).toBe(true);
    expect(await after({ roles: ['curator'] })).toBe(false);
    expect(await after({ active: false })).toBe(false);
    expect(await signIn()).toBe('');
    expect((await people()).members[0]).toMatchObject({ standing: 'inactive' });
  });

  it('offers only units that exist today', async () => {
    await addUnit('cu', { to: '2025-06-30' });
    await addUnit('moi', { from: '2025-07-01' });
    expect(await unitChoices(services, ADMIN, {})).toMatchObject({
      value: { kinds: [{ kind: 'commune', units: [{ name: { vi: 'Đơn vị moi' } }] }] }
    });
  });
});
