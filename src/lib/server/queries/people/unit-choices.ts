import { hasRole } from '#lib/domain/people/actor.ts';
import { UNIT_KINDS, type Unit } from '#lib/domain/people/member.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { dayAt } from '#lib/text/instants.ts';
import { answer, denied, type Query } from '../query.ts';

export interface UnitChoices {
  /** Units of today by kind, in the order of the kinds. */
  readonly kinds: readonly {
    readonly kind: Unit['kind'];
    readonly units: readonly { readonly id: string; readonly name: LocalText }[];
  }[];
}

/** What a member or a new unit may be put under: units that exist today. For administrators only. */
export const unitChoices: Query<Record<string, never>, UnitChoices> = async (services, actor) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  if (!hasRole(actor, 'admin')) return denied(refuse('forbidden'));
  const today = dayAt(services.clock().toISOString());
  const { items } = await services.store.list('units', { limit: 100_000 });
  const current = items.filter(({ to }) => to === undefined || to >= today);
  return answer({
    kinds: UNIT_KINDS.map((kind) => ({
      kind,
      units: current.filter((unit) => unit.kind === kind).map(({ id, name }) => ({ id, name }))
    })).filter(({ units }) => units.length > 0)
  });
};
