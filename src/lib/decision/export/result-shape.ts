/**
 * What a result is about, which its name says and its length cannot: three criteria may be weighed for three candidates.
 * - `by-candidate`, `by-criterion`: a list with one entry each
 * - `candidates`: a list of numbers of candidates, from 0
 * - `rows-by-candidate`: a list of values for each candidate, in the order of ranks, limits or criteria
 * - `pairs-of-candidates`, `pairs-of-criteria`: a square matrix; a cell of it may hold a list over the criteria
 * - `other`: a number, a truth, a word, or a list that is about none of these
 */
export type ResultShape =
  | 'by-candidate'
  | 'by-criterion'
  | 'candidates'
  | 'rows-by-candidate'
  | 'pairs-of-candidates'
  | 'pairs-of-criteria'
  | 'other';

const SHAPES: Readonly<Record<Exclude<ResultShape, 'other'>, readonly string[]>> = {
  'by-candidate': [
    'scores',
    'ranks',
    'S',
    'R',
    'Q',
    'd_plus',
    'd_minus',
    'phi_plus',
    'phi_minus',
    'classes',
    'class_names',
    'descending',
    'ascending',
    'totals',
    'price_points'
  ],
  'by-criterion': ['weights', 'criteria_weights', 'entropy', 'information'],
  candidates: ['kernel', 'compromise_set'],
  'rows-by-candidate': ['rank_acceptability', 'standard_errors', 'central_weights'],
  'pairs-of-candidates': ['concordance', 'discordance', 'credibility', 'outranking', 'relations'],
  'pairs-of-criteria': ['matrix']
};

const BY_NAME = new Map(
  Object.entries(SHAPES).flatMap(([shape, names]) => names.map((name) => [name, shape as ResultShape] as const))
);

/** Results that have one shape in one method and another in the others. */
const EXCEPTIONS = new Map<string, ResultShape>([
  // Support of each limit between two classes.
  ['mr_sort concordance', 'rows-by-candidate'],
  // One number over all objects.
  ['kendall_w S', 'other']
]);

/**
 * What a result is about.
 *
 * @param method that it came of
 * @param name of the result, as in `expected`
 * @returns `other` for a name that is not known
 * @example shapeOf('entropy', 'weights') // 'by-criterion'
 */
export function shapeOf(method: string, name: string): ResultShape {
  return EXCEPTIONS.get(`${method} ${name}`) ?? BY_NAME.get(name) ?? 'other';
}
