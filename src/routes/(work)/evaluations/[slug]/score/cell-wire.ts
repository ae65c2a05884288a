import type { Cell } from '#lib/domain/evaluation/sheet.ts';
import type { CellDraft } from './cell-draft.ts';
import { sentEvidence, typedOf, valueOf } from './cell-input.ts';

export const draftOf = (cell: Cell): CellDraft => ({
  candidate: cell.candidate,
  criterion: cell.criterion,
  value: typedOf(cell.value),
  reason: cell.reason ?? '',
  evidence: cell.evidence.map(({ label, url }) => ({ label, url: url ?? '' })),
  confidence: cell.confidence ?? ''
});

/** A cell as the command takes it. */
export const wireOf = (draft: CellDraft, seen: number): Record<string, unknown> => ({
  candidate: draft.candidate,
  criterion: draft.criterion,
  value: valueOf(draft.value),
  reason: draft.reason,
  ...(draft.confidence === '' ? {} : { confidence: draft.confidence }),
  evidence: sentEvidence(draft.evidence),
  seen
});
