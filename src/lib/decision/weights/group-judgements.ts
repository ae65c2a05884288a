import { DecisionError } from '../shared/index.ts';
import { portableExp, portableLog } from '../shared/portable-math.ts';
import { checkPairwise } from './pairwise-matrix.ts';

/**
 * Judgements of a group: the geometric mean of the members' judgements, cell by cell, the only mean that keeps the
 * matrix reciprocal and treats "3 times" and "a third" alike.
 *
 * @param matrices k matrices of n x n reciprocal judgements
 * @returns n x n, exactly reciprocal
 * @throws DecisionError `empty`, `length-mismatch`, and as {@link checkPairwise}
 * @see Aczél & Saaty (1983), Journal of Mathematical Psychology 27(1), 93-102
 * @example groupJudgements([[[1, 2], [1 / 2, 1]], [[1, 8], [1 / 8, 1]]]) // [[1, 4], [0.25, 1]]
 */
export function groupJudgements(matrices: readonly (readonly (readonly number[])[])[]): number[][] {
  const n = matrices[0]?.length ?? 0;
  if (n === 0) throw new DecisionError('empty', 'matrices', 'needs at least one matrix of judgements');
  matrices.forEach((matrix, k) => {
    checkPairwise(matrix, `matrices[${k}]`);
    if (matrix.length !== n) throw new DecisionError('length-mismatch', `matrices[${k}]`, `must have ${n} rows`);
  });
  const mean = (i: number, j: number) => {
    const logs = matrices.map((matrix) => portableLog(matrix[i]?.[j] ?? 1) - portableLog(matrix[j]?.[i] ?? 1));
    return portableExp(logs.reduce((a, b) => a + b, 0) / (2 * matrices.length));
  };
  const group: number[][] = Array.from({ length: n }, () => new Array<number>(n).fill(1));
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const judgement = mean(i, j);
      group[i]?.splice(j, 1, judgement);
      group[j]?.splice(i, 1, 1 / judgement);
    }
  }
  return group;
}
