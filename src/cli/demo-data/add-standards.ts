import type { CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import type { LegalBasisBody } from '#lib/domain/legal/legal-basis.ts';
import { adoptCriteriaSet } from '#lib/server/commands/criteria/adopt-criteria-set.ts';
import { importCriteriaSet } from '#lib/server/commands/criteria/import-criteria-set.ts';
import { addLegalBasis } from '#lib/server/commands/legal/add-legal-basis.ts';
import type { Services } from '#lib/server/services.ts';
import { must } from './run-or-throw.ts';
import { withRole, type People } from './story.ts';

/** The register of legal bases, and the shipped criteria set, adopted by the committee of the story. */
export async function addStandards(
  services: Services,
  people: People,
  content: CriteriaSetContent,
  bases: readonly LegalBasisBody[]
): Promise<void> {
  const lead = withRole(people, 'lead');
  for (const basis of bases) await must(services, lead, addLegalBasis, basis);
  const { id } = await must(services, lead, importCriteriaSet, content);
  await must(services, withRole(people, 'committee'), adoptCriteriaSet, {
    criteriaSet: id,
    number: '01/QĐ-MH',
    date: services.clock().toISOString().slice(0, 10),
    illustration: true
  });
}
