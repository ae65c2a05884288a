import type { Fact, FactName, Facts, FactSource } from './facts.ts';

/** Facts as one source gives them: one value a fact. */
export type GivenFacts = { readonly [N in FactName]?: Fact<N>['value'] | undefined };

const sameSource = (a: FactSource, b: FactSource): boolean => a.kind === b.kind && a.ref === b.ref;

/**
 * Adds what a source says to what is known. The source's own earlier value is replaced; values of other sources stay.
 * A fact keeps the value that it shows, except where the source's own older value was the one shown, and a person's
 * word is never pushed aside by an import.
 */
export function mergeFacts(known: Facts, given: GivenFacts, source: FactSource, by: string, at: string): Facts {
  const merged: Record<string, readonly Fact[]> = { ...known };
  for (const [name, value] of Object.entries(given) as [string, Fact['value'] | undefined][]) {
    if (value === undefined) continue;
    const before = merged[name] ?? [];
    const others = before.filter((fact) => !sameSource(fact.source, source));
    const wasShown = before.find((fact) => fact.shown);
    const showsNew = wasShown === undefined || sameSource(wasShown.source, source) || source.kind === 'person';
    merged[name] = [
      ...others.map((fact) => ({ ...fact, shown: showsNew ? false : fact.shown })),
      { value, source, by, at, shown: showsNew }
    ];
  }
  return merged;
}
