import { z } from 'zod';
import { criteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';

/**
 * The form of a criteria file as JSON Schema (draft 2020-12), for editors that check while one types. What a schema
 * cannot say (weights that sum to 100, a descriptor for every level) is checked when the file is read.
 */
export const criteriaSetJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(criteriaSetContent, { io: 'output' }),
  title: 'Chọn Chuẩn criteria set'
});
