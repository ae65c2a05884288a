import { hasRole } from '#lib/domain/people/actor.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { bySlug } from '../by-slug.ts';
import { changesSince, type ChangeSince } from '../changes-since.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { needFields } from './need-fields.ts';

/** What was saved in a request after somebody of the unit had opened its form; `by` is a name. */
export type RequestConflict = readonly ChangeSince[];

/** @param input.seen the revision that the form was filled in on */
export const requestConflict: Query<{ readonly slug: string; readonly seen: number }, RequestConflict> = async (
  services,
  actor,
  { slug, seen }
) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  const request = await bySlug(services, 'requests', slug);
  // Only the unit that asked fills in the form; whether another unit has asked is nobody else's business.
  if (request === undefined || request.unit !== actor.unit || !hasRole(actor, 'requester')) {
    return denied(refuse('not-found'));
  }
  const changes = changesSince(await services.store.history('requests', request.id), seen, needFields);
  const people = await namesOf(
    services,
    changes.map(({ by }) => by)
  );
  return answer(changes.map((change) => ({ ...change, by: people.get(change.by)?.name ?? change.by })));
};
