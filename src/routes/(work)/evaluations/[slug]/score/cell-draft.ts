import type { Cell } from '#lib/domain/evaluation/sheet.ts';
import { typedOf, valueOf } from './cell-input.ts';
import type { CellPlace } from './places.ts';

export interface EvidenceDraft {
  readonly label: string;
  readonly url: string;
}

/** A cell as it is typed, before it is a value. */
export interface CellDraft extends CellPlace {
  readonly value: string;
  readonly reason: string;
  readonly evidence: readonly EvidenceDraft[];
  readonly confidence: '' | NonNullable<Cell['confidence']>;
}

export const emptyDraft = ({ candidate, criterion }: CellPlace): CellDraft => ({
  candidate,
  criterion,
  value: '',
  reason: '',
  evidence: [],
  confidence: ''
});

export const draftOf = (cell: Cell): CellDraft => ({
  candidate: cell.candidate,
  criterion: cell.criterion,
  value: typedOf(cell.value),
  reason: cell.reason ?? '',
  evidence: cell.evidence.map(({ label, url }) => ({ label, url: url ?? '' })),
  confidence: cell.confidence ?? ''
});

/** A cell as the command takes it. Evidence that has an address only is named by it; empty rows are left out. */
export const wireOf = (draft: CellDraft, seen: number): Record<string, unknown> => ({
  candidate: draft.candidate,
  criterion: draft.criterion,
  value: valueOf(draft.value),
  reason: draft.reason,
  ...(draft.confidence === '' ? {} : { confidence: draft.confidence }),
  evidence: draft.evidence
    .map(({ label, url }) => ({ label: label.trim(), url: url.trim() }))
    .filter(({ label, url }) => label !== '' || url !== '')
    .map(({ label, url }) => ({ label: label === '' ? url : label, ...(url === '' ? {} : { url }) })),
  seen
});
