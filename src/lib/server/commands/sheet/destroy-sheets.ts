import type { Sheet } from '#lib/domain/evaluation/sheet.ts';
import type { Services } from '../../services.ts';

/** Removes sheets in progress and the keys of what was handed in: nobody opens them any more. */
export async function destroySheets(
  services: Services,
  sheets: readonly Pick<Sheet, 'id' | 'sealed'>[]
): Promise<void> {
  for (const { id, sealed } of sheets) {
    await services.drafts.remove(id);
    if (sealed !== undefined) await services.drafts.forget(sealed.keyId);
  }
}
