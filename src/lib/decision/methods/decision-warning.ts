/** What a result wants to have said beside it. The reader's words are made from the code and the field. */
export type DecisionWarningCode =
  | 'weights-scaled'
  | 'weights-not-normalised'
  | 'weight-zero'
  | 'constant-criterion'
  | 'all-equal'
  | 'single-candidate'
  | 'data-dependent-scale'
  | 'default-used'
  | 'parameter-ignored'
  | 'field-ignored'
  | 'inconsistent-judgements'
  | 'not-quite-reciprocal'
  | 'no-random-index'
  | 'no-consistency-index'
  | 'cycle'
  | 'descriptive-weights'
  | 'incomplete-dropped'
  | 'excluded'
  | 'simulation-only';

/** A stated reservation about a result that is otherwise sound: by code and by field, never a silent repair. */
export interface DecisionWarning {
  readonly code: DecisionWarningCode;
  /** Path of the input that gave rise to it, written as in code: `matrix[*][2]`. */
  readonly field: string;
  readonly message: string;
}

/**
 * One warning as one line of plain text, code first.
 *
 * @param warning to be written
 * @returns code, field and message, parted by colons
 * @example warningText({ code: 'all-equal', field: 'matrix', message: 'no order' }) // 'all-equal: matrix: no order'
 */
export function warningText(warning: DecisionWarning): string {
  return `${warning.code}: ${warning.field}: ${warning.message}`;
}
