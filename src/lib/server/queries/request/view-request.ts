import { outsideConclusion } from '#lib/domain/request/outside-conclusion.ts';
import { dayAt } from '#lib/text/instants.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import type { Category } from '#lib/domain/product/categories.ts';
import type { Evaluation, EvaluationState } from '#lib/domain/evaluation/evaluation.ts';
import type { Request, RequestState } from '#lib/domain/request/request.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { mayReadRequest, readsInternalNotes } from '../../policies/request-reading.ts';
import type { Services } from '../../services.ts';
import { bySlug } from '../by-slug.ts';
import { namesOf } from '../people/names.ts';
import { productCards, type ProductCard } from '../product/product-card.ts';
import { answer, denied, type Query } from '../query.ts';
import { recommendableProducts, type RecommendableProducts } from './recommendable-products.ts';
import { publishedReport } from './published-report.ts';
import { suggestProducts } from '../product/suggest-products.ts';

export interface RequestView {
  readonly id: string;
  readonly revision: number;
  readonly slug: string;
  readonly code: string;
  readonly state: RequestState;
  readonly illustration: boolean;
  readonly title: string;
  readonly category: Category | null;
  /** Null in a draft that does not say it yet. */
  readonly need: string | null;
  readonly users: number | null;
  readonly mustHaves: readonly string[];
  readonly systems: readonly string[];
  readonly budget: number | null;
  readonly deadline: string | null;
  readonly unit: { readonly name: LocalText };
  readonly filedBy: string;
  readonly assignee: string | null;
  readonly submittedAt: string | null;
  readonly returned: { readonly missing: string; readonly at: string } | null;
  readonly duplicateCheck: {
    readonly flag: 'red' | 'yellow' | 'green';
    readonly note: string | null;
    readonly found: readonly ProductCard[];
  } | null;
  readonly evaluation: {
    readonly id: string;
    readonly slug: string;
    readonly code: string;
    readonly title: LocalText;
    readonly state: EvaluationState;
    /** What it concluded, to start the answer from. */
    readonly conclusion: {
      readonly recommended: readonly string[];
      readonly text: LocalText;
      /** Null where it names none, or one that has passed. */
      readonly validUntil: string | null;
    } | null;
  } | null;
  readonly recommendation: {
    readonly text: string;
    readonly products: readonly ProductCard[];
    /** Ids of products among them that the evaluation which it rests on did not recommend. */
    readonly outside: readonly string[];
    readonly validUntil: string | null;
    readonly by: string;
    readonly at: string;
    /** The published report of the evaluation that it rests on. */
    readonly report: { readonly slug: string; readonly number: string } | null;
  } | null;
  readonly decision: {
    readonly followed: 'yes' | 'partly' | 'no';
    readonly reason: string | null;
    readonly at: string;
  } | null;
  readonly withdrawn: { readonly reason: string; readonly at: string } | null;
  readonly messages: readonly {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly text: string;
    readonly internal: boolean;
  }[];
  readonly timeline: readonly { readonly at: string; readonly by: string; readonly command: string }[];
  /** Products that may answer it already, found from its words and category; shown before anybody studies anything. */
  readonly suggestions: readonly ProductCard[];
  readonly may: {
    readonly handle: boolean;
    readonly answerBack: boolean;
    readonly writeInternal: boolean;
    readonly write: boolean;
  };
  /** For the lead: evaluations that it could be linked to, products that could be recommended. */
  readonly choices: {
    readonly evaluations: readonly { readonly id: string; readonly code: string; readonly title: LocalText }[];
    readonly products: RecommendableProducts;
  } | null;
}

/** One request, with all that belongs to it, as far as the reader may see it. */
export const viewRequest: Query<{ readonly slug: string }, RequestView> = async (services, actor, { slug }) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  const request = await bySlug(services, 'requests', slug);
  // Whether another unit has asked for something is nobody else's business: it is not found, not forbidden.
  if (request === undefined || !mayReadRequest(actor, request)) return denied(refuse('not-found'));
  const lead = hasRole(actor, 'lead');
  const ownUnit = hasRole(actor, 'requester') && actor.unit === request.unit;
  const messages = await services.store.list('messages', {
    where: [
      { field: 'request', is: request.id },
      ...(readsInternalNotes(actor) ? [] : [{ field: 'internal', is: false }])
    ],
    sort: [{ field: 'createdAt', direction: 'asc' }]
  });
  const history = await services.store.history('requests', request.id);
  const names = await namesOf(services, [
    request.filedBy,
    request.assignee,
    request.recommendation?.by,
    ...messages.items.map((message) => message.createdBy),
    ...history.map((item) => item.actor)
  ]);
  const name = (id: string | undefined): string => (id === undefined ? '' : (names.get(id)?.name ?? ''));
  const unit = await services.store.get('units', request.unit);
  const evaluation =
    request.evaluation === undefined ? undefined : await services.store.get('evaluations', request.evaluation);
  const suggestions = await suggestProducts(services, {
    text: request.title,
    ...(request.category === undefined ? {} : { category: request.category })
  });
  return answer({
    id: request.id,
    revision: request.revision,
    slug: request.slug,
    code: request.code,
    state: request.state,
    illustration: request.illustration,
    title: request.title,
    category: request.category ?? null,
    need: request.need ?? null,
    users: request.users ?? null,
    mustHaves: request.mustHaves,
    systems: request.systems,
    budget: request.budget ?? null,
    deadline: request.deadline ?? null,
    unit: { name: unit?.name ?? { vi: '?' } },
    filedBy: name(request.filedBy),
    assignee: request.assignee === undefined ? null : name(request.assignee),
    submittedAt: request.submittedAt ?? null,
    returned: request.returned === undefined ? null : { missing: request.returned.missing, at: request.returned.at },
    duplicateCheck:
      request.duplicateCheck === undefined
        ? null
        : {
            flag: request.duplicateCheck.flag,
            note: request.duplicateCheck.note ?? null,
            found: await productCards(services, request.duplicateCheck.found)
          },
    evaluation:
      evaluation === undefined
        ? null
        : {
            id: evaluation.id,
            slug: evaluation.slug,
            code: evaluation.code,
            title: evaluation.title,
            state: evaluation.state,
            conclusion: conclusionOf(evaluation, dayAt(services.clock().toISOString()))
          },
    recommendation:
      request.recommendation === undefined
        ? null
        : {
            text: request.recommendation.text,
            products: await productCards(services, request.recommendation.products),
            outside: outsideConclusion(request.recommendation, evaluation),
            validUntil: request.recommendation.validUntil ?? null,
            by: name(request.recommendation.by),
            at: request.recommendation.at,
            report: await publishedReport(services, request.recommendation.evaluation)
          },
    decision:
      request.decision === undefined
        ? null
        : { followed: request.decision.followed, reason: request.decision.reason ?? null, at: request.decision.at },
    withdrawn: request.withdrawn ?? null,
    messages: messages.items.map((message) => ({
      id: message.id,
      by: name(message.createdBy),
      at: message.createdAt,
      text: message.text,
      internal: message.internal
    })),
    timeline: history.map((item) => ({ at: item.time, by: name(item.actor), command: item.command })),
    suggestions,
    may: {
      handle: lead,
      answerBack: ownUnit,
      writeInternal: hasRole(actor, 'lead', 'curator'),
      write: ownUnit || hasRole(actor, 'lead', 'curator')
    },
    choices: lead
      ? await choicesFor(
          services,
          request,
          evaluation,
          suggestions.map(({ id }) => id)
        )
      : null
  });
};

function conclusionOf({ conclusion }: Evaluation, today: string): NonNullable<RequestView['evaluation']>['conclusion'] {
  if (conclusion === undefined) return null;
  const { recommended, recommendation, validUntil } = conclusion;
  const holds = validUntil !== undefined && validUntil > today;
  return { recommended, text: recommendation, validUntil: holds ? validUntil : null };
}

async function choicesFor(
  services: Services,
  request: Request,
  evaluation: Evaluation | undefined,
  suggested: readonly string[]
): Promise<NonNullable<RequestView['choices']>> {
  const evaluations = await services.store.list('evaluations', {
    where: [{ field: 'state', in: ['draft', 'sealed', 'scoring', 'moderation', 'concluded', 'published'] }],
    sort: [{ field: 'code', direction: 'desc' }]
  });
  return {
    evaluations: evaluations.items.map(({ id, code, title }) => ({ id, code, title })),
    products: await recommendableProducts(services, request, evaluation, suggested)
  };
}
