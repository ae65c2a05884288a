import type { CollectionName, Collections } from '#lib/domain/collections.ts';
import type { Meta } from '#lib/domain/shared/meta.ts';

/** The part of a stored document that a decision may set; the rest is kept by the runner. */
export type BodyOf<C extends CollectionName> = Omit<Collections[C], keyof Meta>;

export type Write = {
  readonly [C in CollectionName]:
    | { readonly kind: 'create'; readonly collection: C; readonly id: string; readonly body: BodyOf<C> }
    | { readonly kind: 'update'; readonly collection: C; readonly before: Collections[C]; readonly body: BodyOf<C> };
}[CollectionName];

/** A new document. */
export const create = <C extends CollectionName>(collection: C, id: string, body: BodyOf<C>): Write =>
  ({ kind: 'create', collection, id, body }) as unknown as Write;

/** A changed document: what it was, with some fields set anew (a field set to `undefined` is taken away). */
export function update<C extends CollectionName>(
  collection: C,
  before: Collections[C],
  patch: { readonly [F in keyof BodyOf<C>]?: BodyOf<C>[F] | undefined }
): Write {
  const {
    id: _i,
    revision: _r,
    schemaVersion: _s,
    createdAt: _ca,
    createdBy: _cb,
    updatedAt: _ua,
    updatedBy: _ub,
    ...body
  } = {
    ...before,
    ...patch
  } as Meta & Record<string, unknown>;
  return { kind: 'update', collection, before, body } as unknown as Write;
}
