import type { SubmitFunction } from '@sveltejs/kit';
import { invalidateAll } from '$app/navigation';

/** The answer to a form that was filled in on a page which is no longer as it was. */
const CONFLICT = 409;

/**
 * For `use:enhance` on forms that name the revision that was seen: what was typed stays, and where the answer is that
 * something changed meanwhile, the page behind the form is loaded anew, so that sending again is a decision on what is
 * there now and not refused for the same reason.
 */
export const renewing: SubmitFunction =
  () =>
  async ({ result, update }) => {
    await update({ reset: false });
    if (result.type === 'failure' && result.status === CONFLICT) await invalidateAll();
  };
