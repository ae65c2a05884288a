import type { FormProblem } from '#lib/app/act.server.ts';
import type { CellDraft, EvidenceDraft } from './cell-draft.ts';
import type { CellProblem } from './cell-problems.ts';

/** A cell of a form that the server handed back: as it was typed, and what is wrong with it. */
export interface TypedCell {
  readonly draft: CellDraft;
  /** The revision on the server that its author saw. */
  readonly seen: number;
  readonly problems: readonly CellProblem[];
  /** Another window had saved the cell meanwhile. */
  readonly overtaken: boolean;
}

const CONFIDENCES: readonly string[] = ['low', 'medium', 'high'] satisfies CellDraft['confidence'][];

/** The cells of a refused form; none where another form, or none, was sent. Errors that name no cell stand at the first. */
export function typedCells(form: object | null): readonly TypedCell[] {
  if (form === null || !('action' in form) || form.action !== 'sheet.score') return [];
  const { values, errors } = form as FormProblem;
  const typed = (field: string): string | undefined => {
    const value = values[field];
    return typeof value === 'string' ? value : undefined;
  };
  const cells: TypedCell[] = [];
  for (let at = 0; typed(`cells.${at}.candidate`) !== undefined; at += 1) {
    const name = `cells.${at}`;
    const own = errors.filter(({ field }) =>
      field.startsWith('cells.') ? field === name || field.startsWith(`${name}.`) : at === 0
    );
    const value = typed(`${name}.value`) ?? '';
    const confidence = typed(`${name}.confidence`) ?? '';
    cells.push({
      draft: {
        candidate: typed(`${name}.candidate`) ?? '',
        criterion: typed(`${name}.criterion`) ?? '',
        value: value.trim() === '' ? (typed(`${name}.word`) ?? '') : value,
        reason: typed(`${name}.reason`) ?? '',
        evidence: typedEvidence(name, typed),
        confidence: CONFIDENCES.includes(confidence) ? (confidence as CellDraft['confidence']) : ''
      },
      seen: Number(typed(`${name}.seen`) ?? 0) || 0,
      problems: own
        .filter(({ code }) => code !== 'conflict')
        .map(({ field, message }) => ({
          field: field.startsWith('cells.') ? field.slice(name.length + 1) : '',
          message
        })),
      overtaken: own.some(({ code }) => code === 'conflict')
    });
  }
  return cells;
}

/** Rows as they were typed, without empty ones at the end. */
function typedEvidence(name: string, typed: (field: string) => string | undefined): readonly EvidenceDraft[] {
  const rows: EvidenceDraft[] = [];
  for (let at = 0; typed(`${name}.evidence.${at}.label`) !== undefined; at += 1) {
    rows.push({
      label: typed(`${name}.evidence.${at}.label`) ?? '',
      url: typed(`${name}.evidence.${at}.url`) ?? ''
    });
  }
  const last = rows.findLastIndex(({ label, url }) => `${label}${url}`.trim() !== '');
  return rows.slice(0, last + 1);
}
