import { element, xmlText } from './xml-text.ts';

/** `criteriaValues` or `alternativesValues` of one list; `null`, which says that there is no value, is left out. */
export function valuesOf(
  of: 'criteria' | 'alternatives',
  letter: 'a' | 'c',
  concept: string,
  list: readonly unknown[]
): string {
  const one = of === 'criteria' ? 'criterion' : 'alternative';
  const values = list.flatMap((value, index) =>
    value === null
      ? []
      : [
          element(`${one}Value`, {}, [
            element(`${one}ID`, {}, `${letter}${index + 1}`),
            element('values', {}, valueOf(value))
          ])
        ]
  );
  return element(`${of}Values`, { id: concept, mcdaConcept: concept }, values);
}

/** One `value`: whole numbers, other numbers, truths and words each have their element. */
export function valueOf(value: unknown): string {
  if (typeof value === 'boolean') return element('value', {}, element('boolean', {}, String(value)));
  if (typeof value !== 'number') {
    return element(
      'value',
      {},
      element('label', {}, xmlText(typeof value === 'string' ? value : JSON.stringify(value)))
    );
  }
  return element('value', {}, element(Number.isSafeInteger(value) ? 'integer' : 'real', {}, String(value)));
}
