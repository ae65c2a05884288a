import { openArena } from './races/arena.ts';
import { numbersAtOnce, oneKeyTwice, twoPublications } from './races/publishing.ts';
import type { Race } from './races/race.ts';
import { allAtOnce, handInAgainstClose, savesUntilClose, saveAgainstClose, twoCloses } from './races/scoring.ts';

export const RACES: Readonly<Record<string, Race>> = {
  'a save against closing': saveAgainstClose,
  'saves until closing': savesUntilClose,
  'two closings': twoCloses,
  'handing in against closing': handInAgainstClose,
  'saving, handing in and closing': allAtOnce,
  'two publications': twoPublications,
  'numbers at once': numbersAtOnce,
  'one key twice': oneKeyTwice
};

export interface RaceOptions {
  readonly rounds: number;
  readonly random: () => number;
  /** Two servers on this database; without it one process on a folder of its own. */
  readonly databaseUrl?: string;
}

/** Every race, many rounds each, on one registry. @returns what did not hold */
export const runRaces = async ({ rounds, random, databaseUrl }: RaceOptions): Promise<readonly string[]> => {
  const arena = await openArena(databaseUrl);
  const faults: string[] = [];
  try {
    for (const [name, race] of Object.entries(RACES)) {
      for (let round = 0; round < rounds; round++) {
        for (const fault of await race(arena, random)) {
          if (fault !== undefined) faults.push(`${name}, round ${round}: ${fault}`);
        }
      }
    }
  } finally {
    await arena.close();
  }
  return faults;
};
