/**
 * The result of a parser that descends by calls, or of `otherwise` where the input nests deeper than the stack: thousands
 * of quotation marks in a row must not take a page down.
 */
export function unlessTooDeep<T>(parse: () => T, otherwise: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return otherwise();
    throw error;
  }
}
