import { refuse, type Refusal } from '../shared/refusal.ts';

/** Refuses every value that stands in the list before, by its index; empty when each stands there once. */
export const repeatsOf = (values: readonly (string | number)[], field: string): readonly Refusal[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [refuse('duplicate', { field: `${field}.${index}` })]
  );
