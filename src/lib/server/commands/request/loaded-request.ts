import { z } from 'zod';
import { idOf } from '#lib/domain/shared/ids.ts';
import type { Request } from '#lib/domain/request/request.ts';
import type { Reader } from '../reader.ts';

/** Which request, and the revision that the person saw when they decided. */
export const requestRef = { request: idOf('request'), revision: z.int().positive().optional() };

export const loadRequest = async (
  read: Reader,
  input: { readonly request: string }
): Promise<{ readonly request: Request }> => ({
  request: await read.need('requests', input.request, 'request')
});
