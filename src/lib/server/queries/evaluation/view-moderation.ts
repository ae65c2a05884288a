import { gapRows, type GapRow } from '#lib/domain/evaluation/gap-rows.ts';
import type { Robustness } from '#lib/domain/evaluation/robustness-of.ts';
import type { Cell } from '#lib/domain/evaluation/sheet.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { mayReadSheets } from '../../policies/evaluation-reading.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { declaredBars, type DeclaredBar } from './declared-bars.ts';
import { evaluationHead, type EvaluationHead } from './evaluation-head.ts';
import { knownEvaluation } from './known-evaluation.ts';
import { loadResultDocuments } from './load-result-documents.ts';
import { sheetsOf } from './scoring-progress.ts';

export interface ModerationView extends EvaluationHead {
  readonly gapInLevels: number;
  readonly scale: { readonly worst: number; readonly best: number };
  readonly evaluators: readonly { readonly id: string; readonly name: string }[];
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    /** Criteria on which the panel lies apart by the threshold or more. */
    readonly gaps: number;
    /** Cells that somebody left unknown. */
    readonly unknown: number;
  }[];
  /** Who did not score the candidate that is shown, and why. */
  readonly bars: readonly DeclaredBar[];
  /** The candidate that is shown. */
  readonly candidate: string;
  readonly rows: readonly GapRow[];
  /** What each evaluator wrote on the criterion that is being talked about. */
  readonly talk: {
    readonly criterion: string;
    readonly said: readonly {
      readonly evaluator: string;
      readonly reason: string | null;
      readonly evidence: Cell['evidence'];
      readonly confidence: NonNullable<Cell['confidence']> | null;
    }[];
  } | null;
  readonly agreement: Robustness['agreement'] | null;
  /** How many candidates are ranked: the most that the evaluators' rankings can be compared on. */
  readonly ranked: number;
}

/** Where the evaluators lie apart, once the round is closed: for the panel, the auditor, later the committee. */
export const viewModeration: Query<
  { readonly slug: string; readonly candidate?: string | undefined; readonly criterion?: string | undefined },
  ModerationView
> = async (services, asker, input) => {
  const known = await knownEvaluation(services, asker, input.slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  if (!mayReadSheets(actor, evaluation)) return denied(refuse('forbidden'));
  const documents = await loadResultDocuments(services, evaluation);
  if (documents === undefined) return denied(refuse('not-found'));

  const { problem, result, criteriaSet, robustness } = documents;
  const { gapInLevels } = evaluation.panelRules;
  const rowsOf = (candidate: string): readonly GapRow[] =>
    gapRows(problem, result, criteriaSet, candidate, gapInLevels);
  const people = await namesOf(
    services,
    problem.evaluators.map(({ id }) => id)
  );
  const candidates = evaluation.candidates.map(({ product, frozen }) => {
    const rows = rowsOf(product);
    return {
      id: product,
      name: frozen?.name ?? product,
      gaps: rows.filter(({ over }) => over).length,
      unknown: rows.filter(({ answers }) => answers.some(({ answer: given }) => given === 'unknown')).length
    };
  });
  const mostApart = [...candidates].sort((a, b) => b.gaps - a.gaps)[0];
  const candidate = candidates.find(({ id }) => id === input.candidate) ?? mostApart;
  if (candidate === undefined) return denied(refuse('not-found'));
  const rows = rowsOf(candidate.id);
  const row = rows.find(({ criterion }) => criterion === input.criterion) ?? rows.find(({ over }) => over);
  const sheets = await sheetsOf(services, evaluation);

  return answer({
    ...evaluationHead(evaluation),
    gapInLevels,
    scale: problem.scale,
    evaluators: problem.evaluators.map(({ id }) => ({ id, name: people.get(id)?.name ?? '' })),
    candidates,
    candidate: candidate.id,
    bars: (await declaredBars(services, actor, evaluation)).filter((bar) => bar.candidate === candidate.id),
    rows,
    talk:
      row === undefined
        ? null
        : {
            criterion: row.criterion,
            said: row.answers
              .filter(({ answer: given }) => given !== null)
              .map(({ evaluator }) => {
                const cells = sheets.find(({ member }) => member === evaluator)?.opened?.content.cells ?? [];
                const cell = cells.find((one) => one.candidate === candidate.id && one.criterion === row.criterion);
                return {
                  evaluator,
                  reason: cell?.reason ?? null,
                  evidence: cell?.evidence ?? [],
                  confidence: cell?.confidence ?? null
                };
              })
          },
    agreement: (robustness as Partial<Robustness>).agreement ?? null,
    ranked: result.order.length
  });
};
