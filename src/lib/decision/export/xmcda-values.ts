import { element, xmlText } from './xml-text.ts';

/** What a list or a matrix is over. */
export type Subject = 'criteria' | 'alternatives';

const SINGULAR = { criteria: 'criterion', alternatives: 'alternative' } as const;
const LETTER = { criteria: 'c', alternatives: 'a' } as const;

/**
 * `criteriaValues` or `alternativesValues` of a list. An entry that is a list gives a value for each of its parts, `v1`,
 * `v2`, ...; `null`, which says that there is no value, is left out.
 *
 * @param of whose values they are
 * @param concept id and concept of the list
 * @param list one entry each
 * @returns one element
 * @example listOfValues('criteria', 'weights', [0.6, 0.4])
 */
export function listOfValues(of: Subject, concept: string, list: readonly unknown[]): string {
  const one = SINGULAR[of];
  const values = list.flatMap((value, index) =>
    value === null
      ? []
      : [element(`${one}Value`, {}, [element(`${one}ID`, {}, `${LETTER[of]}${index + 1}`), xmlValues(value)])]
  );
  return element(`${of}Values`, { id: concept, mcdaConcept: concept }, values);
}

/**
 * `criteriaMatrix` or `alternativesMatrix` of a square matrix; cells as entries of {@link listOfValues}.
 *
 * @param of what rows and columns are
 * @param concept id and concept of the matrix
 * @param matrix k x k
 * @returns one element
 * @example matrixOfValues('criteria', 'judgements', [[1, 3], [1 / 3, 1]])
 */
export function matrixOfValues(of: Subject, concept: string, matrix: readonly (readonly unknown[])[]): string {
  const id = (index: number) => element(`${SINGULAR[of]}ID`, {}, `${LETTER[of]}${index + 1}`);
  const rows = matrix.map((row, a) => {
    const columns = row.flatMap((value, b) =>
      value === null ? [] : [element('column', {}, [id(b), xmlValues(value)])]
    );
    return element('row', {}, [id(a), ...columns]);
  });
  return element(`${of}Matrix`, { id: concept, mcdaConcept: concept }, rows);
}

/**
 * `values` with one value, or with one for each part of a list of numbers, truths or words.
 *
 * @param value a single value or a list
 * @returns one element
 * @example xmlValues(0.5) // '<values><value><real>0.5</real></value></values>'
 */
export function xmlValues(value: unknown): string {
  if (!Array.isArray(value)) return element('values', {}, xmlValue(value));
  const parts = value as readonly unknown[];
  return element(
    'values',
    {},
    parts.flatMap((part, index) => (part === null ? [] : [xmlValue(part, `v${index + 1}`)]))
  );
}

/**
 * One `value`: whole numbers, other numbers, truths and words each have their element; anything else is written as JSON.
 *
 * @param value what is written
 * @param id of the value among others
 * @returns one element
 * @example xmlValue(true) // '<value><boolean>true</boolean></value>'
 */
export function xmlValue(value: unknown, id?: string): string {
  if (typeof value === 'boolean') return element('value', { id }, element('boolean', {}, String(value)));
  if (typeof value === 'number') {
    return element('value', { id }, element(Number.isSafeInteger(value) ? 'integer' : 'real', {}, String(value)));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return element('value', { id }, element('label', {}, xmlText(text)));
}
