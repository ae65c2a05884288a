import type { EvaluationBody, GateDecision } from '#lib/domain/evaluation/evaluation.ts';
import type { RoundBody } from '#lib/domain/evaluation/round.ts';
import type { SheetBody } from '#lib/domain/evaluation/sheet.ts';
import { fieldChanges, type FieldChange } from '../field-changes.ts';
import { planFields, type PlanNames } from './plan-fields.ts';

/** What an act changed, as far as it may be told at any time: never a score, a reason or a comment of a sheet. */
export type TrailDetail =
  | ({ readonly kind: 'change' } & FieldChange)
  | { readonly kind: 'seal'; readonly digest: string }
  | { readonly kind: 'round'; readonly opened: number; readonly leftOut: number }
  | { readonly kind: 'no-conflict'; readonly products: readonly string[] }
  | { readonly kind: 'conflict'; readonly product: string; readonly reason: string | null }
  | { readonly kind: 'bar-lifted'; readonly name: string; readonly products: readonly string[] }
  | { readonly kind: 'commitment'; readonly digest: string }
  | { readonly kind: 'excused'; readonly name: string }
  | {
      readonly kind: 'gate';
      readonly criterion: string;
      readonly product: string;
      readonly decision: GateDecision['kind'];
    }
  | { readonly kind: 'recommended'; readonly products: readonly string[]; readonly validUntil: string | null }
  | { readonly kind: 'report'; readonly slug: string; readonly number: string }
  | { readonly kind: 'request'; readonly slug: string; readonly code: string };

/** @param before undefined for the first revision: all that it says is new then, and the page of the evaluation has it */
export function evaluationDetails(
  before: EvaluationBody | undefined,
  after: EvaluationBody,
  names: PlanNames
): readonly TrailDetail[] {
  if (before === undefined) return [];
  const excused = after.panel.filter(
    (seat) =>
      seat.excused !== undefined &&
      before.panel.some((one) => one.member === seat.member && one.role === seat.role && one.excused === undefined)
  );
  const gates = after.gateDecisions.filter(
    (one) => !before.gateDecisions.some((earlier) => JSON.stringify(earlier) === JSON.stringify(one))
  );
  return [
    ...fieldChanges(planFields(before, names), planFields(after, names)).map((change): TrailDetail => ({
      kind: 'change',
      ...change
    })),
    ...(after.seal !== undefined && before.seal === undefined
      ? [{ kind: 'seal' as const, digest: after.seal.digest }]
      : []),
    ...excused.map(({ member }): TrailDetail => ({ kind: 'excused', name: names.member(member) })),
    ...gates.map(({ kind, candidate, criterion }): TrailDetail => ({
      kind: 'gate',
      criterion,
      product: names.product(candidate),
      decision: kind
    })),
    ...(after.conclusion !== undefined && before.conclusion === undefined
      ? [
          {
            kind: 'recommended' as const,
            products: after.conclusion.recommended.map(names.product),
            validUntil: after.conclusion.validUntil ?? null
          }
        ]
      : [])
  ];
}

export function sheetDetails(
  before: SheetBody | undefined,
  after: SheetBody,
  names: PlanNames
): readonly TrailDetail[] {
  if (before === undefined) return [];
  const told = (one: SheetBody['declarations'][number]): boolean =>
    before.declarations.some((earlier) => JSON.stringify(earlier) === JSON.stringify(one));
  const declared = after.declarations.filter((one) => !told(one));
  const free = declared.filter(({ conflict }) => conflict === 'none').map(({ candidate }) => names.product(candidate));
  const lifted = before.declarations
    .filter(({ candidate }) => !after.declarations.some((one) => one.candidate === candidate))
    .map(({ candidate }) => names.product(candidate));
  return [
    ...(free.length === 0 ? [] : [{ kind: 'no-conflict' as const, products: free }]),
    ...declared
      .filter(({ conflict }) => conflict === 'barred')
      .map(({ candidate, text }): TrailDetail => ({
        kind: 'conflict',
        product: names.product(candidate),
        reason: text ?? null
      })),
    ...(lifted.length === 0
      ? []
      : [{ kind: 'bar-lifted' as const, name: names.member(after.member), products: lifted }]),
    ...(after.sealed !== undefined && after.sealed.commitment !== before.sealed?.commitment
      ? [{ kind: 'commitment' as const, digest: after.sealed.commitment }]
      : [])
  ];
}

/** How many sheets the closing of a round opened; the rest were left out. */
export function roundDetails(before: RoundBody | undefined, after: RoundBody): readonly TrailDetail[] {
  if (before?.state !== 'open' || after.state !== 'closed' || after.keys === undefined) return [];
  const opened = Object.keys(after.keys).length;
  return [{ kind: 'round', opened, leftOut: after.sheets.length - opened }];
}
