import { z } from 'zod';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import type { Reader } from '../reader.ts';

/** Which evaluation, and the revision that the person saw. */
export const evaluationRef = { evaluation: idOf('evaluation'), revision: z.int().positive().optional() };

export const loadEvaluation = async (
  read: Reader,
  input: { readonly evaluation: string }
): Promise<{ readonly evaluation: Evaluation }> => ({
  evaluation: await read.need('evaluations', input.evaluation, 'evaluation')
});
