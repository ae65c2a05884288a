import type { Id } from '#lib/domain/shared/ids.ts';

export const AN = '0193a5a0-0000-7000-8000-00000000000a' as Id<'member'>;
export const BINH = '0193a5a0-0000-7000-8000-00000000000b' as Id<'member'>;
