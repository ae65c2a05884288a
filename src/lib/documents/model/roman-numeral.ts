const PARTS: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
];

/** A count from 1 up in Roman numerals, as annexes are numbered. */
export function romanNumeral(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [size, letters] of PARTS) {
    while (rest >= size) {
      numeral += letters;
      rest -= size;
    }
  }
  return numeral;
}
