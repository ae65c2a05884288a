import { dayAt } from '#lib/text/instants.ts';
import type { Reader } from './reader.ts';

interface Series {
  /** Where its slugs are claimed, e.g. `requests.slug`. */
  readonly scope: string;
  /** Letters before the year, e.g. `YC`. */
  readonly letters: string;
  readonly digits: number;
}

/** The slug of a numbered document: `ĐG-2026-03` is found at `dg-2026-03`. */
export const slugOfCode = (code: string): string => code.toLowerCase().replaceAll('đ', 'd');

/**
 * The next number of a yearly series, e.g. `YC-2026-031`; the year is Việt Nam's. Only a proposal: the unique claim that
 * goes with it makes it safe, and a decision whose number was taken is made again. Claims are never released and are
 * made in turn, so the first free number is found by doubling and halving: some 2 log2(n) look-ups.
 */
export async function nextInSeries(read: Reader, { scope, letters, digits }: Series, now: Date): Promise<string> {
  const year = dayAt(now.toISOString()).slice(0, 4);
  const code = (number: number): string => `${letters}-${year}-${String(number).padStart(digits, '0')}`;
  const isTaken = async (number: number): Promise<boolean> =>
    (await read.holder(scope, slugOfCode(code(number)))) !== undefined;
  let free = 1;
  while (await isTaken(free)) free *= 2;
  let taken = Math.floor(free / 2);
  while (free - taken > 1) {
    const middle = Math.floor((free + taken) / 2);
    if (await isTaken(middle)) taken = middle;
    else free = middle;
  }
  return code(free);
}
