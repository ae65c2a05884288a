import type { Services } from './services.ts';

/** Who prints the set-up link, and until when that one is good. */
export type SetUpTurn = { readonly mine: true } | { readonly mine: false; readonly until: Date };

interface Turn {
  readonly by: string;
  /** Milliseconds since 1970, UTC. */
  readonly until: number;
}

const NAME = 'set-up-turn';

/**
 * Of several servers of one registry, one prints the set-up link: each new link makes the one before void, and whoever
 * sets the registry up would hold a dead one. Another has its turn when that link is over.
 * @param lifetime of the link, milliseconds
 */
export async function takeSetUpTurn(
  { records, clock, newId }: Pick<Services, 'records' | 'clock' | 'newId'>,
  lifetime: number
): Promise<SetUpTurn> {
  const by: string = newId();
  const now = clock().getTime();
  const turn = await records.update<Turn>('settings', NAME, (before) =>
    before !== undefined && before.until > now ? before : { by, until: now + lifetime }
  );
  return turn === undefined || turn.by === by ? { mine: true } : { mine: false, until: new Date(turn.until) };
}
