import type { Member } from '#lib/domain/people/member.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';

/**
 * Who may score: an active evaluator or lead who does not chair the evaluation and does not administer the registry.
 * One refusal a person, by index in `evaluators`.
 */
export const checkEvaluators = (
  members: readonly Pick<Member, 'id' | 'active' | 'roles'>[],
  chair: string | undefined
): readonly Refusal[] =>
  members.flatMap((member, index) => {
    const field = `evaluators.${index}`;
    if (member.id === chair) return [refuse('chair-may-not-score', { field })];
    if (!member.active || !member.roles.some((role) => role === 'evaluator' || role === 'lead')) {
      return [refuse('not-an-evaluator', { field })];
    }
    return member.roles.includes('admin') ? [refuse('administrator-may-not-score', { field })] : [];
  });
