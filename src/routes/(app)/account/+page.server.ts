import { redirect } from '@sveltejs/kit';
import { signInAddress } from '#lib/app/ask.server.ts';
import type { PersonRecord } from '#lib/domain/people/member.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { actor, services } = locals;
  if (actor === undefined) redirect(303, signInAddress(url));
  const person = await services.records.get<PersonRecord>('persons', actor.id);
  const unit = actor.unit === undefined ? undefined : await services.store.get('units', actor.unit);
  return { login: person?.login ?? '', title: person?.title ?? null, unit: unit?.name ?? null };
};
