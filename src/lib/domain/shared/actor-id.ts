import { z } from 'zod';
import { idOf } from './ids.ts';

/** Schema of who did something. */
export const actorId = z.union([idOf('member'), z.literal('system'), z.literal('operator')]);
