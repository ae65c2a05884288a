import { identityOf } from '../identity/identity-of.ts';
import type { Services } from '../services.ts';
import type { Job } from './job.ts';

const EVERY_MS = 10 * 60 * 1000;

/**
 * Takes away sessions, one-time links and counts of failed sign-ins that are over, and what is left of a person who was
 * erased: every ten minutes and at the start.
 */
export function sweepJob(services: Services): Job {
  let next = -Infinity;
  return {
    name: 'sweep',
    run: async () => {
      const now = services.clock().getTime();
      if (now < next) return;
      const identity = identityOf(services);
      await identity.sweep();
      // Whoever was erased just before a crash is forgotten now.
      const { items } = await services.store.list('members', { where: [{ field: 'erasedAt', atLeast: '' }] });
      for (const { id } of items) {
        if ((await services.records.get('persons', id)) !== undefined) await identity.forget(id);
      }
      next = now + EVERY_MS;
    }
  };
}
