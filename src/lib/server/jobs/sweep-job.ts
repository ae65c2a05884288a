import { identityOf } from '../identity/identity-of.ts';
import type { Services } from '../services.ts';
import type { Job } from './job.ts';

const EVERY_MS = 10 * 60 * 1000;

/** Takes away sessions, one-time links and counts of failed sign-ins that are over, every ten minutes and at the start. */
export function sweepJob(services: Services): Job {
  let next = -Infinity;
  return {
    name: 'sweep',
    run: async () => {
      const now = services.clock().getTime();
      if (now < next) return;
      await identityOf(services).sweep();
      next = now + EVERY_MS;
    }
  };
}
