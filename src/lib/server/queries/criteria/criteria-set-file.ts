import { criteriaSetContent, type CriteriaSet, type CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { writeCriteriaSet } from '#lib/interchange/criteria/write-criteria-set.ts';
import { answer, denied, type Query } from '../query.ts';
import { readableSet } from './readable-set.ts';

/** A criteria set as the file that another registry imports. */
export const criteriaSetFile: Query<
  { readonly slug: string },
  { readonly name: string; readonly yaml: string }
> = async (services, actor, { slug }) => {
  const set = await readableSet(services, actor, slug);
  if (set === undefined) return denied(refuse('not-found'));
  return answer({ name: `${set.slug}.yaml`, yaml: writeCriteriaSet(contentOf(set)) });
};

/** What a file holds: the set without the registry's own bookkeeping. */
const contentOf = (set: CriteriaSet): CriteriaSetContent =>
  criteriaSetContent.parse(
    Object.fromEntries(Object.keys(criteriaSetContent.shape).map((key) => [key, set[key as keyof CriteriaSetContent]]))
  );
