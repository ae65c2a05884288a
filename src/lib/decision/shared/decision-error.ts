/** What can be wrong with the input of a decision function. The reader's words are made from the code and the field. */
export type DecisionErrorCode =
  | 'empty'
  | 'ragged'
  | 'length-mismatch'
  | 'not-square'
  | 'not-finite'
  | 'not-integer'
  | 'negative'
  | 'not-positive'
  | 'out-of-range'
  | 'out-of-scale'
  | 'bounds-equal'
  | 'not-monotone'
  | 'weight-negative'
  | 'weights-zero'
  | 'weights-not-normalised'
  | 'duplicate'
  | 'unknown-id'
  | 'gate-not-on-scale'
  | 'gate-missing'
  | 'barred-score'
  | 'wrong-source'
  | 'waived-and-closed'
  | 'not-reciprocal'
  | 'constant'
  | 'infeasible'
  | 'too-few'
  | 'too-many'
  | 'not-comparable'
  | 'legal-range'
  | 'amount-and-parts'
  | 'unknown-method'
  | 'unknown-parameter'
  | 'unknown-value'
  | 'missing-parameter';

/**
 * The one exception of the decision engine: bad input, by code and by field.
 * Nothing in the engine returns NaN or repairs its input; it throws this instead.
 *
 * @param code what is wrong, for programs
 * @param field path of the offending input
 * @param message what is wrong, for people
 * @example
 * throw new DecisionError('not-finite', 'matrix[2][0]', 'a score must be a finite number');
 */
export class DecisionError extends Error {
  readonly code: DecisionErrorCode;
  /** Path of the offending input, written as in code: `tree[0].children[2].weight`. */
  readonly field: string;

  constructor(code: DecisionErrorCode, field: string, message: string) {
    super(`${field}: ${message}`);
    this.name = 'DecisionError';
    this.code = code;
    this.field = field;
  }
}
