import type { Arena } from './arena.ts';

/** One round of a race. Answers what did not hold afterwards; undefined for what did. */
export type Race = (arena: Arena, random: () => number) => Promise<readonly (string | undefined)[]>;
