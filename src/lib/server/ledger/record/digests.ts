import type { SheetBody } from '#lib/domain/evaluation/sheet.ts';
import type { StoredDocument } from '../../store/port.ts';
import { digestOf } from '../digest.ts';
import type { ExportedRecord } from './record.ts';

/** Digests of what the scores rest on: the products as they were judged, and every piece of evidence that was cited. */
export const evidenceDigests = (
  products: readonly StoredDocument[],
  sheets: readonly StoredDocument[]
): ExportedRecord['evidenceDigests'] => ({
  products: products.map((product) => ({ id: product.id, revision: product.revision, digest: digestOf(product) })),
  cited: sheets.flatMap((sheet) => {
    const { opened } = sheet as unknown as SheetBody;
    return (opened?.content.cells ?? []).flatMap(({ candidate, criterion, evidence }) =>
      evidence.map(({ label, url }) => ({
        sheet: sheet.id,
        candidate,
        criterion,
        label,
        ...(url === undefined ? {} : { url }),
        digest: digestOf({ label, url })
      }))
    );
  })
});
