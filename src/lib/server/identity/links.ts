import type { Id } from '#lib/domain/shared/ids.ts';
import type { RecordStore } from '../records/port.ts';
import { looksLikeToken, newToken, tokenDigest } from './token.ts';

const HOUR = 3_600_000;

/**
 * What a one-time link lets its holder do: make the first administrator of an empty registry, or choose a password for
 * the account of one member (invited, or locked out). No e-mail is needed: it is handed over.
 */
export type LinkPurpose =
  | { readonly kind: 'set-up' }
  | { readonly kind: 'choose-password'; readonly member: Id<'member'>; readonly login: string };

export const LINK_LIFETIME = { 'set-up': 24 * HOUR, 'choose-password': 72 * HOUR } as const;

/** Kept under the SHA-256 of the token. Time in ms since 1970, UTC. */
interface LinkRecord {
  readonly purpose: LinkPurpose;
  readonly expiresAt: number;
}

export interface IssuedLink {
  /** For the address that is handed over; it is not stored and cannot be had again. */
  readonly token: string;
  readonly expires: Date;
}

export interface Links {
  /** A new link takes the place of every earlier one for the same purpose. */
  issue(purpose: LinkPurpose): Promise<IssuedLink>;
  /** What an unused link is for; looking does not use it. */
  look(token: string): Promise<LinkPurpose | undefined>;
  /** Uses a link: of two who come at once, one gets the purpose and the other `undefined`. */
  use(token: string): Promise<LinkPurpose | undefined>;
  /** Makes a used link usable again, when what it was used for could not be done after all. */
  giveBack(token: string, purpose: LinkPurpose): Promise<void>;
  /** Takes back every link of a member. */
  withdraw(member: Id<'member'>): Promise<void>;
  sweep(): Promise<void>;
}

/** One-time links (record kind `invitations`). */
export function linksIn(records: RecordStore, clock: () => Date): Links {
  const inForce = (record: LinkRecord | undefined): LinkPurpose | undefined =>
    record && record.expiresAt > clock().getTime() ? record.purpose : undefined;

  const removeWhere = async (fits: (record: LinkRecord) => boolean): Promise<void> => {
    for (const { id, value } of await records.list<LinkRecord>('invitations'))
      if (fits(value)) await records.update<LinkRecord>('invitations', id, () => undefined);
  };

  const keep = async (token: string, purpose: LinkPurpose): Promise<Date> => {
    const expiresAt = clock().getTime() + LINK_LIFETIME[purpose.kind];
    await records.update<LinkRecord>('invitations', tokenDigest(token), () => ({ purpose, expiresAt }));
    return new Date(expiresAt);
  };

  return {
    issue: async (purpose) => {
      await removeWhere((record) => samePurpose(record.purpose, purpose));
      const token = newToken();
      return { token, expires: await keep(token, purpose) };
    },
    look: async (token) =>
      looksLikeToken(token) ? inForce(await records.get<LinkRecord>('invitations', tokenDigest(token))) : undefined,
    use: async (token) => {
      if (!looksLikeToken(token)) return undefined;
      let used: LinkRecord | undefined;
      await records.update<LinkRecord>('invitations', tokenDigest(token), (before) => {
        used = before;
        return undefined;
      });
      return inForce(used);
    },
    giveBack: async (token, purpose) => {
      await keep(token, purpose);
    },
    withdraw: (member) => removeWhere(({ purpose }) => purpose.kind === 'choose-password' && purpose.member === member),
    sweep: () => removeWhere((record) => inForce(record) === undefined)
  };
}

const samePurpose = (a: LinkPurpose, b: LinkPurpose): boolean =>
  a.kind === 'choose-password' && b.kind === 'choose-password' ? a.member === b.member : a.kind === b.kind;
