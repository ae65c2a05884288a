import type { LayoutServerLoad } from './$types';

/** What every page shows of where it is and who is there. */
export const load: LayoutServerLoad = ({ locals }) => ({
  province: locals.settings.province,
  demo: locals.settings.demo,
  me:
    locals.actor === undefined
      ? null
      : {
          id: locals.actor.id,
          name: locals.personName ?? '',
          roles: locals.actor.roles,
          unit: locals.actor.unit ?? null
        }
});
