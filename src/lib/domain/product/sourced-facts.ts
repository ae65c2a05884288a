import type { ActorId } from '../shared/meta.ts';
import type { Fact, FactName, FactSource, FactValue, Facts } from './facts.ts';

/** A value of one fact with where it was learnt, before anyone enters it in the registry. */
export interface SourcedFact<N extends FactName = FactName> {
  readonly name: N;
  readonly value: FactValue<N>;
  readonly source: FactSource;
}

/**
 * Enters values into a product's facts. A new value from a source that spoke before takes its old one's place; a value
 * from another source stands beside the others. What is shown stays shown; of a fact that was unknown, the first value
 * is shown.
 */
export function withFacts(
  facts: Facts,
  values: readonly SourcedFact[],
  entered: { readonly by: ActorId; readonly at: string }
): Facts {
  return values.reduce<Facts>((all, { name, value, source }) => {
    const known: readonly Fact[] = all[name] ?? [];
    const place = known.findIndex((fact) => sameSource(fact.source, source));
    const old = known[place];
    const fact: Fact = { value, source, ...entered, shown: old?.shown ?? known.length === 0 };
    return { ...all, [name]: old === undefined ? [...known, fact] : known.with(place, fact) };
  }, facts);
}

/** Two sources are one when they are of one kind and name the same catalogue, file or page. */
const sameSource = (a: FactSource, b: FactSource): boolean =>
  a.kind === b.kind && a.ref === b.ref && (a.ref !== undefined || a.url === b.url);
