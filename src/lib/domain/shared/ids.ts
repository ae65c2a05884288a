import { z } from 'zod';

/** What an id points to. One word per aggregate, so that a request's id is never taken for a product's. */
export type IdKind =
  | 'product'
  | 'criteria-set'
  | 'legal-basis'
  | 'evaluation'
  | 'round'
  | 'sheet'
  | 'outcome'
  | 'report'
  | 'request'
  | 'message'
  | 'unit'
  | 'member'
  | 'person'
  | 'contact';

declare const kind: unique symbol;

/** A UUIDv7 (RFC 9562) made in the app, branded with what it points to. */
export type Id<K extends IdKind = IdKind> = string & { readonly [kind]: K };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Schema of an id of one kind: lower-case UUID text. */
export const idOf = <K extends IdKind>(_kind: K): z.ZodType<Id<K>, string> =>
  z
    .string()
    .regex(UUID)
    .transform((text) => text as Id<K>);
