import type { Role } from '#lib/domain/people/roles.ts';
import { m } from '#lib/paraglide/messages.js';
import { href } from './href.ts';

/** A place of the left rail, by role. */
export interface Place {
  readonly key: string;
  readonly path: string;
  readonly label: string;
  readonly href: string;
  readonly icon: 'home' | 'box' | 'tree' | 'eval' | 'ask' | 'doc' | 'people';
}

/** The places that somebody with these roles may go, in the order of the work. Nobody signed in: what is public. */
export function placesFor(roles: readonly Role[] | undefined): readonly Place[] {
  const catalogue: Place[] = [
    { key: 'products', path: '/products', label: m.place_products(), href: href('/products'), icon: 'box' },
    {
      key: 'criteria',
      path: '/criteria-sets',
      label: m.place_criteria_sets(),
      href: href('/criteria-sets'),
      icon: 'tree'
    }
  ];
  if (roles === undefined) return catalogue;
  const work: Place[] = [
    {
      key: 'evaluations',
      path: '/evaluations',
      label: m.place_evaluations(),
      href: href('/evaluations'),
      icon: 'eval'
    },
    { key: 'requests', path: '/requests', label: m.place_requests(), href: href('/requests'), icon: 'ask' },
    { key: 'reports', path: '/reports', label: m.place_reports(), href: href('/reports'), icon: 'doc' }
  ];
  const people: Place[] = roles.includes('admin')
    ? [{ key: 'people', path: '/people', label: m.place_people(), href: href('/people'), icon: 'people' }]
    : [];
  return [
    { key: 'home', path: '/', label: m.place_home(), href: href('/'), icon: 'home' },
    ...catalogue,
    ...work,
    ...people
  ];
}
