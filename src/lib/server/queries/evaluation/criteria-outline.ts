import { shareOfWhole, type CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';

/** The tree of a criteria set, as far as weights and gates go. Shares are of the whole, 0..1. */
export interface OutlineGroup {
  readonly code: string;
  readonly title: LocalText;
  readonly share: number;
  readonly criteria: readonly {
    readonly code: string;
    readonly title: LocalText;
    readonly share: number;
    readonly gate: boolean;
  }[];
}

export function criteriaOutline(set: Pick<CriteriaSetContent, 'tree'>): readonly OutlineGroup[] {
  const shares = shareOfWhole(set);
  return set.tree.map((group) => {
    const criteria = group.children.map((child) => ({
      code: child.code,
      title: child.title,
      share: shares.get(child.code) ?? 0,
      gate: child.gate !== undefined
    }));
    return {
      code: group.code,
      title: group.title,
      share: criteria.reduce((sum, one) => sum + one.share, 0),
      criteria
    };
  });
}
