import type { Cell } from '#lib/domain/evaluation/sheet.ts';
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
