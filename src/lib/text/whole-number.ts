/** A number given as whole, as a bigint. @throws RangeError where it is not exact */
export function wholeNumber(value: number | bigint): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return BigInt(value);
}
