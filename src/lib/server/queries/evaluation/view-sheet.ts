import { criteriaOf, shareOfWhole, type Criterion, type CriteriaSet } from '#lib/domain/criteria/criteria-set.ts';
import { evaluatorsOf } from '#lib/domain/evaluation/evaluation.ts';
import { askedCells, needsReason } from '#lib/domain/evaluation/score-cell.ts';
import type { Cell, Declaration, Sheet, SheetContent } from '#lib/domain/evaluation/sheet.ts';
import { FACT_NAMES, shownFact, type FactName } from '#lib/domain/product/facts.ts';
import type { Product } from '#lib/domain/product/product.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { DraftFault } from '../../drafts/port.ts';
import type { Services } from '../../services.ts';
import { namesOf } from '../people/names.ts';
import { factAuthors, factLine, type FactLine } from '../product/fact-view.ts';
import { answer, denied, type Query } from '../query.ts';
import { evaluationHead, type EvaluationHead } from './evaluation-head.ts';
import { frozenProduct } from './frozen-product.ts';
import { knownEvaluation } from './known-evaluation.ts';
import { overdueBy, type Overdue } from './overdue-by.ts';
import { sheetsOf } from './scoring-progress.ts';

export interface SheetCandidate {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly supplier: string | null;
  readonly declaration: Omit<Declaration, 'candidate'> | null;
  /** Catalogue facts, as they stood at sealing, that any criterion wants beside its cells. */
  readonly facts: readonly FactLine[];
}

export interface SheetCriterion extends Pick<
  Criterion,
  'code' | 'title' | 'question' | 'kind' | 'levels' | 'evidence' | 'reasonRequired' | 'naAllowed' | 'guidance'
> {
  readonly gate: boolean;
  readonly share: number;
  /** Values with which a reason is asked for, beside those of which it always is. */
  readonly reasonAt: readonly number[];
  readonly facts: readonly string[];
}

export interface SheetView extends EvaluationHead {
  readonly deadline: string | null;
  /** Set while scoring goes on past the deadline. */
  readonly overdue: Overdue | null;
  /** Set when the evaluation was stopped: who did, when, and why. */
  readonly cancelled: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly sheet: {
    readonly id: string;
    readonly state: Sheet['state'];
    readonly submittedAt: string | null;
    readonly commitment: string | null;
    /** Can be changed now. */
    readonly writable: boolean;
    readonly roundOpen: boolean;
    readonly savedAt: string | null;
  };
  readonly levels: CriteriaSet['scale']['levels'];
  readonly groups: readonly {
    readonly code: string;
    readonly title: LocalText;
    readonly criteria: readonly SheetCriterion[];
  }[];
  readonly candidates: readonly SheetCandidate[];
  readonly cells: readonly Cell[];
  readonly asked: readonly { readonly candidate: string; readonly criterion: string }[];
}

/**
 * The reader's own scorecard, and nobody else's: there is no input that names another person's, so no role can ask for
 * one.
 */
export const viewSheet: Query<{ readonly slug: string }, SheetView> = async (services, asker, { slug }) => {
  const known = await knownEvaluation(services, asker, slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  const sheet = (await sheetsOf(services, evaluation)).find(({ member }) => member === actor.id);
  if (sheet === undefined) return denied(refuse('not-on-panel'));
  const criteriaSet = await services.store.get('criteria-sets', evaluation.criteriaSet.id);
  const round = await services.store.get('rounds', sheet.round);
  if (criteriaSet === undefined || round === undefined) return denied(refuse('not-found'));
  const written = await contentOf(services, sheet);
  if (written === undefined) return denied(refuse('sheet-unreadable'));

  const roundOpen = round.state === 'open' && evaluation.state === 'scoring';
  const shares = shareOfWhole(criteriaSet);
  const wanted = new Set(criteriaOf(criteriaSet).flatMap(({ criterion }) => criterion.facts));
  const factNames = FACT_NAMES.filter((name) => wanted.has(name));
  const products = (
    await Promise.all(
      evaluation.candidates.map(async (candidate) => ({
        name: candidate.frozen?.name,
        product: await frozenProduct(services, candidate)
      }))
    )
  ).flatMap(({ name, product }) => (product === undefined ? [] : [{ name: name ?? product.name, product }]));
  const { cancelled } = evaluation;
  const people = await namesOf(services, [...products.flatMap(({ product }) => factAuthors(product)), cancelled?.by]);
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  return answer({
    ...evaluationHead(evaluation),
    deadline: evaluation.deadline ?? null,
    overdue: overdueBy(evaluation, services.clock().toISOString()),
    cancelled: cancelled === undefined ? null : { ...cancelled, by: nameOf(cancelled.by) },
    sheet: {
      id: sheet.id,
      state: sheet.state,
      submittedAt: sheet.submittedAt ?? null,
      commitment: sheet.sealed?.commitment ?? null,
      writable: roundOpen && sheet.state === 'unsubmitted' && evaluatorsOf(evaluation).includes(sheet.member),
      roundOpen,
      savedAt: written.savedAt
    },
    levels: criteriaSet.scale.levels,
    groups: criteriaSet.tree
      .map((group) => ({
        code: group.code,
        title: group.title,
        criteria: group.children
          .filter(({ answeredBy }) => answeredBy === 'evaluator')
          .map((one) => sheetCriterion(one, criteriaSet, shares.get(one.code) ?? 0))
      }))
      .filter(({ criteria }) => criteria.length > 0),
    candidates: products.map(({ name, product }) => sheetCandidate(product, name, sheet, factNames, nameOf)),
    cells: written.content.cells,
    asked: askedCells(evaluation, criteriaSet, sheet).map(({ candidate, criterion }) => ({
      candidate,
      criterion: criterion.code
    }))
  });
};

async function contentOf(
  services: Services,
  sheet: Sheet
): Promise<{ readonly content: SheetContent; readonly savedAt: string | null } | undefined> {
  if (sheet.opened !== undefined) return { content: sheet.opened.content, savedAt: sheet.submittedAt ?? null };
  try {
    const draft = await services.drafts.read(sheet.id, sheet.member);
    return draft === undefined
      ? { content: { cells: [] }, savedAt: null }
      : { content: draft.content, savedAt: draft.head.savedAt };
  } catch (error) {
    if (error instanceof DraftFault) return undefined;
    throw error;
  }
}

function sheetCriterion(criterion: Criterion, criteriaSet: CriteriaSet, share: number): SheetCriterion {
  const { code, title, question, kind, levels, evidence, reasonRequired, naAllowed, guidance, facts } = criterion;
  const values = kind.type === 'yes-no' ? [0, 1] : criteriaSet.scale.levels.map(({ value }) => value);
  return {
    code,
    title,
    question,
    kind,
    levels,
    evidence,
    reasonRequired,
    naAllowed: naAllowed && criterion.gate === undefined,
    guidance,
    gate: criterion.gate !== undefined,
    share,
    reasonAt: values.filter((value) => needsReason(criterion, criteriaSet.scale, value)),
    facts
  };
}

function sheetCandidate(
  product: Product,
  name: string,
  sheet: Sheet,
  factNames: readonly FactName[],
  nameOf: (id: string) => string
): SheetCandidate {
  const declared = sheet.declarations.find(({ candidate }) => candidate === product.id);
  return {
    id: product.id,
    slug: product.slug,
    name,
    supplier: shownFact(product.facts, 'supplier')?.value ?? null,
    declaration: declared === undefined ? null : { conflict: declared.conflict, text: declared.text, at: declared.at },
    facts: factNames.map((fact) => factLine(product, fact, nameOf))
  };
}
