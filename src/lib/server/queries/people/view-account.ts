import { memberOf } from '#lib/domain/people/actor.ts';
import type { PersonRecord } from '#lib/domain/people/member.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { ownSessions } from '../../identity/own-sessions.ts';
import { answer, denied, type Query } from '../query.ts';

/** What somebody sees of their own account. */
export interface AccountView {
  readonly login: string;
  readonly title: string | null;
  readonly unit: LocalText | null;
  /** `since`: when this browser signed in, UTC; `others`: how many other browsers are signed in. */
  readonly session: { readonly since: string | null; readonly others: number };
}

/** @param input.token this browser's session */
export const viewAccount: Query<{ readonly token: string }, AccountView> = async (services, actor, { token }) => {
  if (actor?.kind !== 'member') return denied(refuse('sign-in'));
  const person = await services.records.get<PersonRecord>('persons', actor.id);
  const unit = actor.unit === undefined ? undefined : await services.store.get('units', actor.unit);
  const { since, others } = await ownSessions(services.records, services.clock, memberOf(actor), token);
  return answer({
    login: person?.login ?? '',
    title: person?.title ?? null,
    unit: unit?.name ?? null,
    session: { since: since?.toISOString() ?? null, others }
  });
};
