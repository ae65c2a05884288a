import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Sheet } from '#lib/domain/evaluation/sheet.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { mayReadSheets, mayReadTrail } from '../../policies/evaluation-reading.ts';
import type { Services } from '../../services.ts';
import { namesOf } from '../people/names.ts';
import { candidateNames } from './candidate-names.ts';
import { sheetsOf } from './scoring-progress.ts';

/** An evaluator who does not score a candidate, because they declared an interest in its supplier. */
export interface DeclaredBar {
  /** Id of the member. */
  readonly evaluator: string;
  readonly name: string;
  /** Id of the product. */
  readonly candidate: string;
  readonly product: string;
  readonly reason: string | null;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/**
 * Declared interests that stand, in the order of the sheets and candidates: for those who may read the sheets, and for
 * the chair and the auditor from the moment they are declared. Nobody else is told a reason.
 */
export async function declaredBars(
  services: Services,
  actor: Actor,
  evaluation: Evaluation
): Promise<readonly DeclaredBar[]> {
  if (!mayReadSheets(actor, evaluation) && !mayReadTrail(actor, evaluation)) return [];
  const sheets = await sheetsOf(services, evaluation);
  const products = await candidateNames(services, evaluation);
  const barred = sheets.flatMap((sheet) => barsOn(sheet).map((declaration) => ({ sheet, declaration })));
  const people = await namesOf(
    services,
    barred.map(({ sheet }) => sheet.member)
  );
  return barred.map(({ sheet, declaration }) => ({
    evaluator: sheet.member,
    name: people.get(sheet.member)?.name ?? '',
    candidate: declaration.candidate,
    product: products.find(({ id }) => id === declaration.candidate)?.name ?? '',
    reason: declaration.text ?? null,
    at: declaration.at
  }));
}

const barsOn = ({ declarations }: Sheet): Sheet['declarations'] =>
  declarations.filter(({ conflict }) => conflict === 'barred');
