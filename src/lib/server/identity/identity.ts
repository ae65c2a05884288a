import type { Id } from '#lib/domain/shared/ids.ts';
import { done, refuse, refused, type Result } from '#lib/domain/shared/refusal.ts';
import type { PersonRecord } from '#lib/domain/people/member.ts';
import type { RecordStore } from '../records/port.ts';
import { accountsIn, normaliseLogin, type PersonInput } from './accounts.ts';
import { devicesIn } from './devices.ts';
import { linksIn, type IssuedLink, type LinkPurpose } from './links.ts';
import { checkPassword, prepareNobody } from './password-hash.ts';
import { newPasswordRefusals } from './password-rules.ts';
import { sessionsIn, type Session, type StartedSession } from './sessions.ts';
import { throttleIn } from './throttle.ts';

export interface IdentityParts {
  readonly records: RecordStore;
  readonly clock: () => Date;
  /** Whether the ledger's member document says `active`; asked after the password, so that it tells no stranger. */
  readonly isActive: (member: Id<'member'>) => Promise<boolean>;
  /** Whether a link that was made earlier would now let its holder read what only the member may read. */
  readonly holdsUnopenedSheet: (member: Id<'member'>) => Promise<boolean>;
}

/** Where a try to sign in comes from. */
interface SignInFrom {
  /** The client's network address; without it only logins are throttled. */
  readonly address?: string | undefined;
  /** A session token that the browser brought along; it ends. */
  readonly previous?: string | undefined;
  /** The mark of a browser that somebody came in from before. */
  readonly device?: string | undefined;
}

interface SignedIn extends StartedSession {
  /** For a cookie that outlives the session: this browser is known for this login from now on. */
  readonly device: string;
}

interface NewPassword {
  readonly password: string;
  readonly again: string;
}

/** Local accounts: who signs in, how long it holds, and how an account comes to be. Cookies are the pages' business. */
export interface Identity {
  /** Refusals: `sign-in-failed` (whatever the reason), `too-many-tries`. */
  signIn(login: string, password: string, from: SignInFrom): Promise<Result<SignedIn>>;
  signOut(token: string): Promise<void>;
  /** For a lost phone, a changed password, a deactivated member. */
  signOutEverywhere(member: Id<'member'>): Promise<void>;
  /** Whose session this is. Roles and standing are not in it: they are read from the member's document each time. */
  sessionActor(token: string): Promise<Session | undefined>;

  /** An account with a password, for a member whose document exists. Refusals by field: form, `taken`, password rules. */
  createAccount(member: Id<'member'>, person: PersonInput, password: NewPassword): Promise<Result<PersonRecord>>;
  /** An account without a password, and the link by which its holder chooses one. */
  invite(member: Id<'member'>, person: PersonInput): Promise<Result<IssuedLink>>;
  /** A link to choose a new password with; the old one works until the link is used. `not-found`: no such login. */
  issueReset(login: string): Promise<Result<IssuedLink>>;

  /** True as long as there is no account. */
  needsSetUp(): Promise<boolean>;
  /** The one-time link of an empty registry; `undefined` once any account exists. */
  issueSetUp(): Promise<IssuedLink | undefined>;
  /** What a link is for, while it may be used. */
  lookAtLink(token: string): Promise<LinkPurpose | undefined>;
  /**
   * Makes the first account. Everything typed is checked before the link is used up.
   * @param makeMember writes the member's document and answers with its id.
   */
  useSetUpLink(
    token: string,
    person: PersonInput,
    password: NewPassword,
    makeMember: () => Promise<Result<Id<'member'>>>
  ): Promise<Result<Id<'member'>>>;
  /**
   * Sets the password that a link allows to choose, and signs the member out everywhere. `account-holds-unopened-sheet`:
   * not while the member holds one, whenever the link was made; it may be tried again once the round is closed.
   */
  usePasswordLink(token: string, password: NewPassword): Promise<Result<Id<'member'>>>;

  /** Erases a member's person record, login and every way in; names are gone from then on. May be repeated. */
  forget(member: Id<'member'>): Promise<void>;

  /** Removes sessions, links and counts that are over. For the clock. */
  sweep(): Promise<void>;
}

const linkUsed = () => refused(refuse('link-used'));

export function createIdentity({ records, clock, isActive, holdsUnopenedSheet }: IdentityParts): Identity {
  const accounts = accountsIn(records);
  const links = linksIn(records, clock);
  const sessions = sessionsIn(records, clock);
  const throttle = throttleIn(records, clock);
  const devices = devicesIn(records);
  // Started here, so that the first unknown login is answered no slower than the second; awaited where it is used.
  prepareNobody().catch(() => undefined);

  const checkAccount = async (
    person: PersonInput,
    password: NewPassword,
    member?: Id<'member'>
  ): Promise<Result<PersonRecord>> => {
    const checked = await accounts.check(person, member);
    const wrong = await newPasswordRefusals(password.password, password.again, [person.login, person.name]);
    return wrong.length === 0 ? checked : refused(...(checked.ok ? [] : checked.refusals), ...wrong);
  };

  const createAccount: Identity['createAccount'] = async (member, person, password) => {
    const checked = await checkAccount(person, password, member);
    if (!checked.ok) return checked;
    const registered = await accounts.register(member, person);
    if (!registered.ok) return registered;
    await accounts.setPassword(member, registered.value.login, password.password);
    return registered;
  };

  return {
    signIn: async (typed, password, { address, previous, device }) => {
      const login = normaliseLogin(typed);
      const known = login === undefined ? undefined : await devices.keyOf(login, device);
      const admission = await throttle.admit(login ?? typed, address, known);
      if (!admission.admitted) {
        return refused(refuse('too-many-tries', { params: { minutes: admission.minutes } }));
      }
      const credential = login === undefined ? undefined : await accounts.find(login);
      const check = await checkPassword(credential?.hash, password);
      if (
        login === undefined ||
        credential?.hash === undefined ||
        !check.right ||
        !(await isActive(credential.member))
      ) {
        return refused(refuse('sign-in-failed'));
      }
      await admission.succeeded();
      if (check.outdated) await accounts.refresh(login, credential.hash, password);
      const session = await sessions.start(credential.member, previous);
      return done({ ...session, device: await devices.markFor(login) });
    },
    signOut: (token) => sessions.end(token),
    signOutEverywhere: (member) => sessions.endAll(member),
    sessionActor: (token) => sessions.find(token),

    createAccount,
    invite: async (member, person) => {
      const registered = await accounts.register(member, person);
      if (!registered.ok) return registered;
      return done(await links.issue({ kind: 'choose-password', member, login: registered.value.login }));
    },
    issueReset: async (typed) => {
      const login = normaliseLogin(typed);
      const credential = login === undefined ? undefined : await accounts.find(login);
      if (login === undefined || credential === undefined) return refused(refuse('not-found', { field: 'login' }));
      return done(await links.issue({ kind: 'choose-password', member: credential.member, login }));
    },

    needsSetUp: () => accounts.none(),
    issueSetUp: async () => ((await accounts.none()) ? await links.issue({ kind: 'set-up' }) : undefined),
    lookAtLink: (token) => links.look(token),
    useSetUpLink: async (token, person, password, makeMember) => {
      if ((await links.look(token))?.kind !== 'set-up') return linkUsed();
      const checked = await checkAccount(person, password);
      if (!checked.ok) return checked;
      if ((await links.use(token)) === undefined || !(await accounts.none())) return linkUsed();
      const member = await makeMember();
      if (!member.ok) {
        await links.giveBack(token, { kind: 'set-up' });
        return member;
      }
      const created = await createAccount(member.value, person, password);
      return created.ok ? member : created;
    },
    usePasswordLink: async (token, password) => {
      const known = await links.look(token);
      if (known?.kind !== 'choose-password') return linkUsed();
      if (await holdsUnopenedSheet(known.member)) return refused(refuse('account-holds-unopened-sheet'));
      const name = (await records.get<PersonRecord>('persons', known.member))?.name ?? '';
      const wrong = await newPasswordRefusals(password.password, password.again, [known.login, name]);
      if (wrong.length > 0) return refused(...wrong);
      const purpose = await links.use(token);
      if (purpose?.kind !== 'choose-password') return linkUsed();
      if (!(await accounts.setPassword(purpose.member, purpose.login, password.password))) return linkUsed();
      await sessions.endAll(purpose.member);
      return done(purpose.member);
    },

    forget: async (member) => {
      await accounts.forget(member);
      await Promise.all([sessions.endAll(member), links.withdraw(member)]);
    },

    sweep: async () => {
      await Promise.all([sessions.sweep(), links.sweep(), throttle.sweep()]);
    }
  };
}
