import { m } from '#lib/paraglide/messages.js';
import type { FieldKind } from './form-input.ts';

/** The fields of a request's form, with how each is read. */
export const REQUEST_FIELDS = {
  title: 'text',
  need: 'text',
  category: 'optional',
  mustHaves: 'lines',
  systems: 'lines',
  users: 'integer',
  budget: 'integer',
  deadline: 'coming-day'
} as const satisfies Readonly<Record<string, FieldKind>>;

export const REQUEST_FIELD_NAMES = Object.keys(REQUEST_FIELDS);

export const requestLabels = (): Readonly<Record<string, string>> => ({
  title: m.request_field_title(),
  need: m.request_field_need(),
  category: m.request_field_category(),
  mustHaves: m.request_field_must_haves(),
  systems: m.request_field_systems(),
  users: m.request_field_users(),
  budget: m.request_field_budget(),
  deadline: m.request_field_deadline()
});
