import type { EvaluationProblem, OpenReason, OutcomeWarning, SideRanking } from '#lib/decision/outcome/index.ts';
import { criteriaOf } from '#lib/domain/criteria/criteria-set.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Robustness } from '#lib/domain/evaluation/robustness.ts';
import { trialProblem } from '#lib/domain/evaluation/trial-problem.ts';
import type { ReportState } from '#lib/domain/report/report.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { mayReadResult, mayReadSheets } from '../../policies/evaluation-reading.ts';
import type { Services } from '../../services.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { candidateNames } from './candidate-names.ts';
import { declaredBars, type DeclaredBar } from './declared-bars.ts';
import { criteriaOutline, type OutlineGroup } from './criteria-outline.ts';
import { evaluationHead, type EvaluationHead } from './evaluation-head.ts';
import { firstWithout, type FirstWithout } from './first-without.ts';
import { gateRows, type GateRow } from './gate-rows.ts';
import { knownEvaluation } from './known-evaluation.ts';
import { loadResultDocuments } from './load-result-documents.ts';
import { resultCandidates, type ResultCandidate } from './result-candidates.ts';
import { sheetScores, type SheetScores } from './sheet-scores.ts';
import { whyView, type WhyView } from './why-view.ts';

export interface ResultView extends EvaluationHead {
  readonly finding: Robustness['finding'];
  readonly decimals: number;
  /** Codes of groups or criteria that are compared, in turn, where totals are equal. */
  readonly tieBreaks: readonly string[];
  readonly evaluators: number;
  readonly groups: readonly OutlineGroup[];
  /** Ranked ones first to last, then those excluded. */
  readonly candidates: readonly ResultCandidate[];
  /** Who did not score what, and why; empty for readers who may not see sheets. */
  readonly bars: readonly DeclaredBar[];
  readonly gates: readonly GateRow[];
  readonly open: readonly OpenReason[];
  readonly warnings: readonly OutcomeWarning[];
  readonly commonEvaluators: Pick<SideRanking, 'order' | 'differs' | 'firstDiffers'> | null;
  readonly notApplicableAsWorst: Pick<SideRanking, 'order' | 'differs' | 'firstDiffers'> | null;
  /** Why one stands above another; null with fewer than two ranked. */
  readonly why: WhyView | null;
  readonly robustness: Pick<Robustness, 'acceptability' | 'stability' | 'agreement' | 'seed'> & {
    readonly evaluators: readonly {
      readonly name: string | null;
      readonly first: FirstWithout;
    }[];
    readonly criteria: readonly { readonly criterion: string; readonly first: FirstWithout }[];
    /** Fewer real scores than this and a cell is unknown. */
    readonly minEvaluators: number;
  };
  /** Each evaluator's scores by name; null for readers who may not see them. */
  readonly scores: SheetScores | null;
  readonly trial: EvaluationProblem;
  readonly engineVersion: string;
  readonly digest: string;
  readonly seal: { readonly at: string; readonly digest: string } | null;
  readonly conclusion: { readonly at: string; readonly recommended: readonly string[] } | null;
  readonly report: { readonly slug: string; readonly number: string; readonly state: ReportState } | null;
}

/**
 * The result of an evaluation: ranking, gates, reasons, cross-checks. Other people's single scores come along only for
 * those who may read sheets; everybody else gets the panel's.
 */
export const viewResult: Query<
  { readonly slug: string; readonly why?: string | undefined; readonly over?: string | undefined },
  ResultView
> = async (services, asker, input) => {
  const known = await knownEvaluation(services, asker, input.slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  if (!mayReadResult(actor, evaluation)) return denied(refuse('forbidden'));
  const documents = await loadResultDocuments(services, evaluation);
  if (documents === undefined) return denied(refuse('not-found'));

  const { problem, result, robustness, criteriaSet, outcome } = documents;
  const sheets = mayReadSheets(actor, evaluation);
  const names = await candidateNames(services, evaluation);
  const titles = new Map(criteriaOf(criteriaSet).map(({ criterion }) => [criterion.code, criterion.title]));
  const people = await namesOf(services, sheets ? problem.evaluators.map(({ id }) => id) : []);
  const firsts = firstWithout(problem, result);
  return answer({
    ...evaluationHead(evaluation),
    finding: robustness.finding,
    decimals: problem.rules.decimals,
    tieBreaks: problem.rules.tieBreaks,
    evaluators: problem.evaluators.length,
    groups: criteriaOutline(criteriaSet),
    candidates: resultCandidates(result, names),
    bars: await declaredBars(services, actor, evaluation),
    gates: gateRows(evaluation, result, titles),
    open: result.conclusive.reasons,
    warnings: result.warnings,
    commonEvaluators: sideRanking(result.commonEvaluators),
    notApplicableAsWorst: sideRanking(result.notApplicableAsWorst),
    why: whyView(problem, result, input, titles),
    robustness: {
      seed: robustness.seed,
      acceptability: byRank(robustness.acceptability, result.order),
      stability: robustness.stability,
      agreement: robustness.agreement,
      evaluators: [...firsts.evaluators].map(([id, first]) => ({ name: people.get(id)?.name ?? null, first })),
      criteria: [...firsts.criteria].map(([criterion, first]) => ({ criterion, first })),
      minEvaluators: problem.rules.minEvaluators
    },
    scores: sheets ? sheetScores(problem, result, criteriaSet, (id) => people.get(id)?.name ?? '') : null,
    trial: trialProblem(problem, result),
    engineVersion: outcome.engineVersion,
    digest: outcome.digest,
    seal: evaluation.seal === undefined ? null : { at: evaluation.seal.at, digest: evaluation.seal.digest },
    conclusion:
      evaluation.conclusion === undefined
        ? null
        : { at: evaluation.conclusion.at, recommended: evaluation.conclusion.recommended },
    report: await reportOf(services, evaluation)
  });
};

const sideRanking = (side: SideRanking | null): ResultView['commonEvaluators'] =>
  side === null ? null : { order: side.order, differs: side.differs, firstDiffers: side.firstDiffers };

async function reportOf(services: Services, evaluation: Evaluation): Promise<ResultView['report']> {
  const reports = await services.store.list('reports', {
    where: [{ field: 'evaluation', is: evaluation.id }],
    sort: [{ field: 'createdAt', direction: 'desc' }]
  });
  const latest = reports.items.find(({ state }) => state === 'published') ?? reports.items[0];
  return latest === undefined ? null : { slug: latest.slug, number: latest.number, state: latest.state };
}

/** Rows in the order of the ranking. */
function byRank(acceptability: Robustness['acceptability'], order: readonly string[]): Robustness['acceptability'] {
  if (acceptability === null) return null;
  const { candidates, ranks } = acceptability;
  const rows = candidates.map((id, index) => ({ id, ranks: ranks[index] ?? [] }));
  rows.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return { ...acceptability, candidates: rows.map(({ id }) => id), ranks: rows.map((row) => row.ranks) };
}
