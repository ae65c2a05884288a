import type { Lang } from '#lib/text/language.ts';

export interface UserOptions {
  /** Login of the member to act as. */
  readonly as: string | undefined;
  readonly json: boolean;
  readonly lang: Lang;
}
