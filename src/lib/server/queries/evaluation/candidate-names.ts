import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Services } from '../../services.ts';

/** A candidate by the name it was sealed with, and the address of its page in the catalogue. */
export interface CandidateName {
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
}

export async function candidateNames(services: Services, evaluation: Evaluation): Promise<readonly CandidateName[]> {
  return Promise.all(
    evaluation.candidates.map(async ({ product, frozen }) => {
      const current = await services.store.get('products', product);
      return { id: product, name: frozen?.name ?? current?.name ?? '?', slug: current?.slug ?? null };
    })
  );
}
