import { hasRole } from '#lib/domain/people/actor.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { bySlug } from '../by-slug.ts';
import { answer, denied, type Query } from '../query.ts';

/** What a lead chooses from when an evaluation is planned. */
export interface PlanChoices {
  /** Adopted sets; the one that fits the request's category first. */
  readonly criteriaSets: readonly {
    readonly id: string;
    readonly code: string;
    readonly version: string;
    readonly title: LocalText;
    readonly criteria: number;
  }[];
  /** The request that the evaluation is to answer, where the address names one that can still be answered by it. */
  readonly request: {
    readonly id: string;
    readonly slug: string;
    readonly code: string;
    readonly title: string;
  } | null;
}

export const planChoices: Query<{ readonly request?: string | undefined }, PlanChoices> = async (
  services,
  actor,
  input
) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  if (!hasRole(actor, 'lead')) return denied(refuse('forbidden'));
  const adopted = await services.store.list('criteria-sets', {
    where: [{ field: 'state', is: 'adopted' }],
    sort: [{ field: 'code', direction: 'asc' }]
  });
  const request = input.request === undefined ? undefined : await bySlug(services, 'requests', input.request);
  const open = request?.state === 'accepted' || request?.state === 'in-study' ? request : undefined;
  const fits = (scope: readonly string[]): boolean => open?.category !== undefined && scope.includes(open.category);
  return answer({
    criteriaSets: [...adopted.items]
      .sort((a, b) => Number(fits(b.scope)) - Number(fits(a.scope)))
      .map(({ id, code, version, title, tree }) => ({
        id,
        code,
        version,
        title,
        criteria: tree.reduce((sum, group) => sum + group.children.length, 0)
      })),
    request: open === undefined ? null : { id: open.id, slug: open.slug, code: open.code, title: open.title }
  });
};
