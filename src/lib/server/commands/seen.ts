import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';

/** Refuses when the person decided on a page that showed an older state of the document. */
export const staleView = (document: { readonly revision: number }, seen: number | undefined): readonly Refusal[] =>
  seen === undefined || seen === document.revision
    ? []
    : [refuse('conflict', { params: { seen, now: document.revision }, actual: document })];

/** Refuses unless the document is in one of the states. */
export const inState = (document: { readonly state: string }, ...states: readonly string[]): readonly Refusal[] =>
  states.includes(document.state) ? [] : [refuse('wrong-state', { params: { state: document.state } })];
