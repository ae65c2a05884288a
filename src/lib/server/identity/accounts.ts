import { personRecord, type PersonRecord } from '#lib/domain/people/member.ts';
import type { Id } from '#lib/domain/shared/ids.ts';
import { refusalsOfIssues } from '#lib/domain/shared/refusals-of-issues.ts';
import { done, refuse, refused, type Result } from '#lib/domain/shared/refusal.ts';
import type { RecordStore } from '../records/port.ts';
import { hashPassword } from './password-hash.ts';

/** Kept under the login, so that signing in is one look-up and a login is held by one member only. */
export interface Credential {
  readonly member: Id<'member'>;
  /** Argon2id, PHC string; absent until a password is chosen. */
  readonly hash?: string;
}

/** What is known of a person when an account is made; see `personRecord` for the forms. */
export interface PersonInput {
  readonly login: string;
  readonly name: string;
  readonly title?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

export interface Accounts {
  /** The person as it would be kept, or what is wrong with the input: `taken` when the login is another member's. */
  check(person: PersonInput, member?: Id<'member'>): Promise<Result<PersonRecord>>;
  /** Keeps the person's record and claims the login. Nobody can sign in with it before a password is set. */
  register(member: Id<'member'>, person: PersonInput): Promise<Result<PersonRecord>>;
  /** Sets the password of a member's login; the rules on passwords are checked by the caller. False: not the member's. */
  setPassword(member: Id<'member'>, login: string, password: string): Promise<boolean>;
  find(login: string): Promise<Credential | undefined>;
  /** Puts a fresher hash of the same password in the place of `outdated`, unless the password was changed meanwhile. */
  refresh(login: string, outdated: string, password: string): Promise<void>;
  /** Erases the person's record and every login of theirs. */
  forget(member: Id<'member'>): Promise<void>;
  /** True while no login exists at all: a registry that waits for its set-up link. */
  none(): Promise<boolean>;
}

/** A login as it is kept, or `undefined` for what can be no login. */
export function normaliseLogin(text: string): string | undefined {
  const login = personRecord.shape.login.safeParse(text);
  return login.success ? login.data : undefined;
}

/** Local accounts in the record store: `persons` by member id, `credentials` by login. */
export function accountsIn(records: RecordStore): Accounts {
  const check: Accounts['check'] = async (person, member) => {
    const parsed = personRecord.safeParse(withoutBlanks(person), { reportInput: true });
    if (!parsed.success) return refused(...refusalsOfIssues(parsed.error));
    const holder = await records.get<Credential>('credentials', parsed.data.login);
    return holder !== undefined && holder.member !== member
      ? refused(refuse('taken', { field: 'login' }))
      : done(parsed.data);
  };

  return {
    check,
    register: async (member, input) => {
      const checked = await check(input, member);
      if (!checked.ok) return checked;
      const person = checked.value;
      const before = await records.get<PersonRecord>('persons', member);
      const earlier = before && before.login !== person.login ? before.login : undefined;
      const kept = earlier === undefined ? undefined : await records.get<Credential>('credentials', earlier);
      const claim = await records.update<Credential>('credentials', person.login, (held) => held ?? kept ?? { member });
      // Somebody else may have claimed it since the check.
      if (claim?.member !== member) return refused(refuse('taken', { field: 'login' }));
      await records.update<PersonRecord>('persons', member, () => person);
      if (earlier !== undefined) await records.update<Credential>('credentials', earlier, () => undefined);
      return done(person);
    },
    setPassword: async (member, login, password) => {
      const hash = await hashPassword(password);
      const after = await records.update<Credential>('credentials', login, (held) =>
        held?.member === member ? { member, hash } : held
      );
      return after?.hash === hash;
    },
    find: (login) => records.get<Credential>('credentials', login),
    refresh: async (login, outdated, password) => {
      const hash = await hashPassword(password);
      await records.update<Credential>('credentials', login, (held) =>
        held?.hash === outdated ? { ...held, hash } : held
      );
    },
    forget: async (member) => {
      for (const { id, value } of await records.list<Credential>('credentials')) {
        if (value.member === member) await records.update<Credential>('credentials', id, () => undefined);
      }
      await records.update<PersonRecord>('persons', member, () => undefined);
    },
    none: async () => (await records.list<Credential>('credentials')).length === 0
  };
}

/** Forms send empty text for what was not filled in. */
const withoutBlanks = (person: PersonInput): Partial<PersonInput> =>
  Object.fromEntries(
    Object.entries(person).filter(([, value]: readonly [string, unknown]) => value !== '' && value !== undefined)
  );
