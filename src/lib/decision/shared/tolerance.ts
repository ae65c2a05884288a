/**
 * How far two numbers may lie apart and still be held to be equal: the engine's only measures of that. Each is a share of
 * the size of what is compared; numbers of a fixed size (shares of 1, closeness, credibility) are compared by it as it is.
 */

/** A difference of two decimals such as 0.8 - 0.6 misses by a few units in the last place of the larger number. */
export const DECIMAL_NOISE = 4 * 2 ** -52;

/** A sum of terms misses by this share of the sizes of its terms. */
export const SUM_NOISE = 1e-14;

/** A result of many steps is trusted to 12 significant digits; results that differ by less are equal. */
export const RESULT_NOISE = 1e-12;

/** Shares that a person writes down (0.333333333) miss their sum by this much. */
export const WRITTEN_NOISE = 1e-9;

/** In a simplex tableau of numbers up to 9, entries below this are 0 but for what pivoting left of them. */
export const PIVOT_NOISE = 1e-11;
