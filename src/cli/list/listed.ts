import type { Collections } from '#lib/domain/collections.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import type { PersonRecord } from '#lib/domain/people/member.ts';
import { mayReadReport } from '#lib/server/policies/report-reading.ts';
import { mayReadRequest } from '#lib/server/policies/request-reading.ts';
import { knownEvaluation } from '#lib/server/queries/evaluation/known-evaluation.ts';
import type { Services } from '#lib/server/services.ts';
import { dayAt } from '#lib/text/instants.ts';
import { plainLocalText, type Lang } from '#lib/text/language.ts';

/** What every line of a list says; collections add their own. */
export interface Item {
  readonly id: string;
  /** Readable name in addresses; a member's login. */
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly [more: string]: unknown;
}

export interface Reading {
  readonly services: Services;
  readonly actor: Actor;
  readonly lang: Lang;
}

interface Listed<D> {
  /** Whether the reader may know of it; the same rules as the pages. */
  readonly mayRead: (document: D, reading: Reading) => boolean | Promise<boolean>;
  readonly item: (document: D, reading: Reading) => Item | Promise<Item>;
}

type ListedCollections = Omit<Collections, 'rounds' | 'sheets' | 'outcomes' | 'messages'>;
export type ListedName = keyof ListedCollections;

/**
 * Collections that the command line lists and shows. Sheets and their rounds are not among them: they are read on the
 * pages, by who may.
 */
export const LISTED: { readonly [C in ListedName]: Listed<ListedCollections[C]> } = {
  products: {
    mayRead: () => true,
    item: ({ id, slug, name, state, categories, updatedAt }) => ({
      id,
      slug,
      title: name,
      state,
      categories,
      updatedAt
    })
  },
  'criteria-sets': {
    mayRead: () => true,
    item: ({ id, slug, title, state, code, version, updatedAt }, { lang }) => ({
      id,
      slug,
      title: plainLocalText(title, lang),
      state,
      code,
      version,
      updatedAt
    })
  },
  'legal-bases': {
    mayRead: () => true,
    item: ({ id, slug, title, number, verified, updatedAt }, { lang }) => ({
      id,
      slug,
      title: plainLocalText(title, lang),
      state: verified,
      number,
      updatedAt
    })
  },
  evaluations: {
    mayRead: async ({ id }, { services, actor }) => (await knownEvaluation(services, actor, id)).ok,
    item: ({ id, slug, title, state, code, illustration, updatedAt }, { lang }) => ({
      id,
      slug,
      title: plainLocalText(title, lang),
      state,
      code,
      illustration,
      updatedAt
    })
  },
  requests: {
    mayRead: (request, { actor }) => mayReadRequest(actor, request),
    item: ({ id, slug, title, state, code, unit, updatedAt }) => ({ id, slug, title, state, code, unit, updatedAt })
  },
  reports: {
    mayRead: (report, { actor }) => mayReadReport(actor, report),
    item: ({ id, slug, title, state, number, kind, evaluation, illustration, updatedAt }) => ({
      id,
      slug,
      title,
      state,
      number,
      kind,
      evaluation,
      illustration,
      updatedAt
    })
  },
  units: {
    mayRead: () => true,
    item: ({ id, slug, name, kind, to, updatedAt }, { services, lang }) => ({
      id,
      slug,
      title: plainLocalText(name, lang),
      state: to !== undefined && to < dayAt(services.clock().toISOString()) ? 'ended' : 'current',
      kind,
      updatedAt
    })
  },
  members: {
    mayRead: (_member, { actor }) => hasRole(actor, 'admin', 'auditor', 'lead'),
    item: async ({ id, active, roles, unit, updatedAt }, { services }) => {
      const person = await services.records.get<PersonRecord>('persons', id);
      return {
        id,
        slug: person?.login ?? '',
        title: person?.name ?? `#${id.slice(-8)}`,
        state: active ? 'active' : 'inactive',
        roles,
        ...(unit === undefined ? {} : { unit }),
        updatedAt
      };
    }
  }
};

export const LISTED_NAMES = Object.keys(LISTED) as readonly ListedName[];
export const isListed = (name: string): name is ListedName => Object.hasOwn(LISTED, name);
