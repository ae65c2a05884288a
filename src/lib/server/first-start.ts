import { OPERATOR } from '#lib/domain/people/actor.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import { readCriteriaSet } from '#lib/interchange/criteria/read-criteria-set.ts';
import { readLegalBases } from '#lib/interchange/criteria/read-legal-bases.ts';
import type { Command } from './commands/command.ts';
import { importCriteriaSet } from './commands/criteria/import-criteria-set.ts';
import { addLegalBasis } from './commands/legal/add-legal-basis.ts';
import { runCommand } from './commands/run-command.ts';
import type { Services } from './services.ts';

/** Texts of the files under `criteria/`. */
export interface ShippedStandards {
  /** YAML of the register of legal bases. */
  readonly legalBases: string;
  /** YAML of criteria sets, by file name. */
  readonly criteriaSets: Readonly<Record<string, string>>;
}

/**
 * Gives a new registry what every one begins with: the shipped legal bases, and the shipped criteria sets as drafts that
 * the province's committee may adopt or change. Does nothing once there is a criteria set; goes on where an
 * interrupted first start stopped. Of several servers that start at once, what one has brought in the others leave.
 *
 * @returns how many were brought in
 * @throws Error when a shipped file is wrong or a command refuses
 */
export async function bringInStandards(
  services: Services,
  { legalBases, criteriaSets }: ShippedStandards
): Promise<{ readonly legalBases: number; readonly criteriaSets: number }> {
  const brought = { legalBases: 0, criteriaSets: 0 };
  const known = await services.store.list('criteria-sets', { limit: 1 });
  if (known.total > 0) return brought;
  const bases = readLegalBases(legalBases, { file: 'legal-bases.yaml' });
  for (const basis of bases.legalBases ?? wrong('legal-bases.yaml', bases.problems)) {
    if ((await services.store.holder('legal-bases.slug', basis.slug)) !== undefined) continue;
    if (await bring(services, addLegalBasis, basis)) brought.legalBases += 1;
  }
  for (const [file, text] of Object.entries(criteriaSets)) {
    const { content, problems } = readCriteriaSet(text, { file });
    if (await bring(services, importCriteriaSet, content ?? wrong(file, problems))) brought.criteriaSets += 1;
  }
  return brought;
}

/** @returns false when another server was quicker */
async function bring<I, L, R>(services: Services, command: Command<I, L, R>, input: unknown): Promise<boolean> {
  const result = await runCommand(services, OPERATOR, command, input);
  if (result.ok) return true;
  if (result.refusals.every(({ code }) => code === 'taken')) return false;
  const reasons = result.refusals.map((one) => `${one.field ?? '-'}: ${refusalText(one, 'en')}`).join('; ');
  throw new Error(`${command.name}: ${reasons}`);
}

function wrong(file: string, problems: readonly { readonly line: number; readonly message: { en: string } }[]): never {
  throw new Error(problems.map(({ line, message }) => `criteria/${file}:${line}: ${message.en}`).join('\n'));
}
