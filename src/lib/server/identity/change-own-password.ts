import type { PersonRecord } from '#lib/domain/people/member.ts';
import type { Id } from '#lib/domain/shared/ids.ts';
import { done, refuse, refused, type Result } from '#lib/domain/shared/refusal.ts';
import type { RecordStore } from '../records/port.ts';
import { accountsIn } from './accounts.ts';
import { checkPassword } from './password-hash.ts';
import { devicesIn } from './devices.ts';
import { newPasswordRefusals, normalisePassword } from './password-rules.ts';
import { sessionsIn, type StartedSession } from './sessions.ts';
import { throttleIn } from './throttle.ts';

export interface PasswordChange {
  /** The password of today. */
  readonly current: string;
  readonly password: string;
  readonly again: string;
}

/**
 * Sets a member's password anew. All their sessions end; the browser that asked gets a fresh one. Guessing at the
 * present password counts as trying to sign in, so that an open desk is no way around the throttle.
 *
 * Refusals by field: rules on new passwords (`password`, `again`), `password-unchanged` (`password`), `password-wrong`
 * (`current`); without a field `too-many-tries`, and `not-found` for a member without an account.
 */
export async function changeOwnPassword(
  { records, clock }: { readonly records: RecordStore; readonly clock: () => Date },
  member: Id<'member'>,
  change: PasswordChange,
  from: { readonly address?: string | undefined; readonly device?: string | undefined }
): Promise<Result<StartedSession>> {
  const person = await records.get<PersonRecord>('persons', member);
  const wrong = await rulesBroken(change, person === undefined ? [] : [person.login, person.name]);
  if (wrong.length > 0) return refused(...wrong);
  const accounts = accountsIn(records);
  const login = person?.login;
  const credential = login === undefined ? undefined : await accounts.find(login);
  if (login === undefined || credential?.member !== member) return refused(refuse('not-found'));

  // From a browser that is known, so that strangers' tries at this login do not stand in the way.
  const device = await devicesIn(records).keyOf(login, from.device);
  const admission = await throttleIn(records, clock).admit(login, from.address, device);
  if (!admission.admitted) return refused(refuse('too-many-tries', { params: { minutes: admission.minutes } }));
  const check = await checkPassword(credential.hash, change.current);
  if (!check.right) return refused(refuse('password-wrong', { field: 'current' }));
  await admission.succeeded();
  if (!(await accounts.setPassword(member, login, change.password))) return refused(refuse('not-found'));
  const sessions = sessionsIn(records, clock);
  await sessions.endAll(member);
  return done(await sessions.start(member));
}

const rulesBroken = async ({ current, password, again }: PasswordChange, about: readonly string[]) => [
  ...(current === '' ? [refuse('required', { field: 'current' })] : []),
  ...(await newPasswordRefusals(password, again, about)),
  ...(password !== '' && normalisePassword(password) === normalisePassword(current)
    ? [refuse('password-unchanged', { field: 'password' })]
    : [])
];
