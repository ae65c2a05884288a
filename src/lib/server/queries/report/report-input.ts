import type { EvaluationProblem, Outcome } from '#lib/decision/outcome/index.ts';
import type { CitedBasis, EvaluationReportInput } from '#lib/documents/kinds/evaluation-report/input.ts';
import type { CriteriaSet } from '#lib/domain/criteria/criteria-set.ts';
import { chairOf, evaluatorsOf, type Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { OutcomeDocument } from '#lib/domain/evaluation/outcome-document.ts';
import type { Robustness } from '#lib/domain/evaluation/robustness.ts';
import type { Round } from '#lib/domain/evaluation/round.ts';
import type { Sheet } from '#lib/domain/evaluation/sheet.ts';
import { forceOn, type LegalBasis } from '#lib/domain/legal/legal-basis.ts';
import { dayAt } from '#lib/text/instants.ts';
import type { Services } from '../../services.ts';
import { linkedRequests } from '../evaluation/linked-requests.ts';
import { firstWithout } from '../evaluation/first-without.ts';
import { nameToken } from './name-tokens.ts';

export interface ReportSource {
  readonly evaluation: Evaluation;
  readonly outcome: OutcomeDocument;
  readonly criteriaSet: CriteriaSet;
  readonly round: Round;
  readonly sheets: readonly Sheet[];
}

/**
 * Everything a report says of a concluded evaluation, gathered as it stands on `date`. People stand in it as tokens:
 * the report's blocks go into the ledger, which holds no names (`name-tokens.ts`).
 */
export async function reportInput(
  services: Services,
  source: ReportSource,
  paper: {
    readonly language: 'vi' | 'en';
    readonly number: string;
    readonly date: string;
    readonly place: string;
    readonly province: string;
    readonly answer?: EvaluationReportInput['answer'];
  }
): Promise<EvaluationReportInput> {
  const { evaluation, outcome, criteriaSet, round, sheets } = source;
  const evaluators = evaluatorsOf(evaluation);
  const chair = chairOf(evaluation);
  const result = outcome.result as unknown as Outcome;
  const problem = outcome.problem as unknown as EvaluationProblem;
  const requests = await linkedRequests(services, evaluation.id);
  const units = await Promise.all(requests.map((one) => services.store.get('units', one.unit)));
  return {
    ...paper,
    illustration: evaluation.illustration,
    evaluation: {
      code: evaluation.code,
      title: evaluation.title,
      sealedOn: dayAt(evaluation.seal?.at ?? evaluation.createdAt),
      sealDigest: evaluation.seal?.digest ?? '',
      closedOn: dayAt(round.closedAt ?? outcome.computedAt)
    },
    criteria: { ...criteriaSet, panelRules: evaluation.panelRules },
    adoption:
      criteriaSet.adoption === undefined
        ? null
        : { date: criteriaSet.adoption.date, number: criteriaSet.adoption.number },
    bases: await citedBases(services, criteriaSet.legalBases, paper.date),
    requests: requests.map(({ code, title }, index) => ({ code, title, unit: units[index]?.name ?? { vi: '?' } })),
    candidates: new Map(evaluation.candidates.map(({ product, frozen }) => [product, frozen?.name ?? product])),
    evaluators: new Map(evaluators.map((id) => [id, nameToken(id)])),
    leftOut: sheets
      .filter(({ state, member }) => state !== 'opened' && evaluators.includes(member))
      .map(({ member }) => member),
    conflicts: sheets.flatMap(({ member, declarations }) =>
      declarations
        .filter(({ conflict }) => conflict === 'barred')
        .map(({ candidate, text }) => ({ evaluator: member, person: nameToken(member), candidate, reason: text }))
    ),
    outcome: result,
    outcomeDigest: outcome.digest,
    robustness: outcome.robustness as unknown as Robustness,
    withoutOne: [...firstWithout(problem, result).evaluators].map(([evaluator, first]) => ({ evaluator, ...first })),
    waivers: evaluation.gateDecisions.flatMap(
      ({ candidate, criterion, reason, kind, by, at, confirmedBy, confirmedAt }) =>
        confirmedBy === undefined
          ? []
          : [
              {
                candidate,
                criterion,
                reason,
                kind,
                proposed: { by: nameToken(by), on: dayAt(at) },
                confirmed: { by: nameToken(confirmedBy), on: dayAt(confirmedAt ?? at) }
              }
            ]
    ),
    recommendation: evaluation.conclusion?.recommendation ?? { vi: '' },
    recommended: evaluation.conclusion?.recommended ?? [],
    validUntil: evaluation.conclusion?.validUntil,
    chair: chair === undefined ? '' : nameToken(chair)
  };
}

async function citedBases(services: Services, slugs: readonly string[], date: string): Promise<readonly CitedBasis[]> {
  const all = await services.store.list('legal-bases', { where: [{ field: 'slug', in: slugs }], limit: 1000 });
  const bySlug = new Map<string, LegalBasis>(all.items.map((one) => [one.slug, one]));
  return slugs.flatMap((slug) => {
    const basis = bySlug.get(slug);
    if (basis === undefined) return [];
    return [
      {
        number: basis.number,
        title: basis.title,
        issuedOn: basis.issuedOn,
        force: forceOn(basis, date),
        verified: basis.verified === 'text-read' || basis.verified === 'official-page'
      }
    ];
  });
}
