import { DecisionError } from '../shared/index.ts';

/**
 * Credibility of outranking: s(a, b) = C(a, b) * product over the criteria with d > C of (1 - d) / (1 - C).
 * A discordance of 1 therefore is a veto.
 *
 * @param concordance m x m, 0..1
 * @param discordance m x m x n partial discordances, 0..1
 * @returns m x m, 0..1
 * @throws DecisionError `empty`, `not-square`, `length-mismatch`, `ragged`, `out-of-range`
 * @see Roy (1978), ELECTRE III, Cahiers du CERO 20(1), 3-24
 * @example electre3Credibility([[1, 0.6], [0.4, 1]], [[[0], [0]], [[0.7], [0]]]) // [[1, 0.6], [0.2, 1]]
 */
export function electre3Credibility(
  concordance: readonly (readonly number[])[],
  discordance: readonly (readonly (readonly number[])[])[]
): number[][] {
  requireSquare(concordance, 'concordance');
  requireSquare(discordance, 'discordance');
  if (discordance.length !== concordance.length) {
    throw new DecisionError('length-mismatch', 'discordance', 'must have as many rows as the concordance');
  }
  const criteria = discordance[0]?.[0]?.length ?? 0;
  return concordance.map((row, a) =>
    row.map((agreement, b) => {
      if ((discordance[a]?.[b] ?? []).length !== criteria) {
        throw new DecisionError('ragged', `discordance[${a}][${b}]`, `must hold ${criteria} values`);
      }
      requireShare(agreement, `concordance[${a}][${b}]`);
      return (discordance[a]?.[b] ?? []).reduce((credibility, objection, j) => {
        requireShare(objection, `discordance[${a}][${b}][${j}]`);
        return objection > agreement ? (credibility * (1 - objection)) / (1 - agreement) : credibility;
      }, agreement);
    })
  );
}

function requireSquare(matrix: readonly (readonly unknown[])[], field: string): void {
  if (matrix.length === 0) throw new DecisionError('empty', field, 'needs at least one candidate');
  const odd = matrix.findIndex((row) => row.length !== matrix.length);
  if (odd >= 0)
    throw new DecisionError('not-square', `${field}[${odd}]`, 'must have as many columns as there are rows');
}

function requireShare(value: number, field: string): void {
  if (!(value >= 0 && value <= 1)) throw new DecisionError('out-of-range', field, 'must lie from 0 to 1');
}
