import type { RefusalCode } from '#lib/domain/shared/refusal-texts.ts';

/** A declarative rule on one case: a name for tables and tests, the refusal it gives, and the test itself. */
export interface Policy<C> {
  readonly name: string;
  readonly code: RefusalCode;
  readonly holds: (given: C) => boolean;
}

export const policy = <C>(name: string, holds: (given: C) => boolean, code: RefusalCode = 'forbidden'): Policy<C> => ({
  name,
  code,
  holds
});

/** One is enough. */
export const or = <C>(...parts: readonly Policy<C>[]): Policy<C> => ({
  name: `(${parts.map((part) => part.name).join(' or ')})`,
  code: parts[0]?.code ?? 'forbidden',
  holds: (given) => parts.some((part) => part.holds(given))
});
