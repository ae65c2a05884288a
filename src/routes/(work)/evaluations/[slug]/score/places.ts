import type { SheetView } from '#lib/server/queries/evaluation/view-sheet.ts';

/** One cell of a sheet by what it is about. */
export interface CellPlace {
  readonly candidate: string;
  readonly criterion: string;
}

type Sheet = Pick<SheetView, 'slug' | 'candidates' | 'groups' | 'asked'>;

export const samePlace = (a: CellPlace, b: CellPlace): boolean =>
  a.candidate === b.candidate && a.criterion === b.criterion;

/** The cell that an address names; the first one that is asked for when it names none. */
export function chosenCell(
  sheet: Sheet & Pick<SheetView, 'cells'>,
  criterion: string | null,
  slug: string | null
): CellPlace | null {
  const codes = sheet.groups.flatMap(({ criteria }) => criteria.map(({ code }) => code));
  const candidate = sheet.candidates.find((one) => one.slug === slug)?.id;
  const code = codes.find((one) => one === criterion);
  const fitting = sheet.asked.filter(
    (one) => (candidate === undefined || one.candidate === candidate) && (code === undefined || one.criterion === code)
  );
  if (candidate === undefined && code === undefined) return nextOpenCell(sheet, sheet.cells);
  return fitting[0] ?? sheet.asked[0] ?? null;
}

/** The next empty cell after a place, going round once; without an empty one the next cell, or the first. */
export function nextOpenCell(
  { asked }: Pick<Sheet, 'asked'>,
  filled: readonly CellPlace[],
  after?: CellPlace
): CellPlace | null {
  const at = after === undefined ? -1 : asked.findIndex((one) => samePlace(one, after));
  const round = [...asked.slice(at + 1), ...asked.slice(0, at + 1)];
  return round.find((one) => !filled.some((cell) => samePlace(cell, one))) ?? round[0] ?? null;
}

/** The cell so many steps away among those asked for; null beyond the ends. */
export function neighbour({ asked }: Pick<Sheet, 'asked'>, from: CellPlace, steps: number): CellPlace | null {
  const at = asked.findIndex((one) => samePlace(one, from));
  return at < 0 ? null : (asked[at + steps] ?? null);
}

/** The same candidate's cell of the criterion before or after; null beyond the ends. */
export function sameCandidate({ asked }: Pick<Sheet, 'asked'>, from: CellPlace, steps: number): CellPlace | null {
  return neighbour({ asked: asked.filter(({ candidate }) => candidate === from.candidate) }, from, steps);
}

/** The same criterion's cell of the candidate before or after; null beyond the ends. */
export function sameCriterion({ asked }: Pick<Sheet, 'asked'>, from: CellPlace, steps: number): CellPlace | null {
  return neighbour({ asked: asked.filter(({ criterion }) => criterion === from.criterion) }, from, steps);
}

/** The address of a cell, as a path of ours without the language. */
export function cellAddress(
  sheet: Pick<Sheet, 'slug' | 'candidates'>,
  cell: CellPlace | null,
  part?: 'beside'
): `/evaluations/${string}/score?${string}` {
  const params = new URLSearchParams(part === undefined ? {} : { part });
  if (cell !== null) {
    params.set('criterion', cell.criterion);
    const slug = sheet.candidates.find(({ id }) => id === cell.candidate)?.slug;
    if (slug !== undefined) params.set('candidate', slug);
  }
  return `/evaluations/${sheet.slug}/score?${params.toString()}`;
}
