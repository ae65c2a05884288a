import { readLegalBases } from '#lib/interchange/criteria/read-legal-bases.ts';
import { parseYaml } from '#lib/interchange/yaml/parse-yaml.ts';
import type { Problem } from '#lib/interchange/yaml/problem.ts';
import { problemOf } from '#lib/interchange/yaml/read-checked.ts';
import { addLegalBasis } from '#lib/server/commands/legal/add-legal-basis.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { utf8 } from './utf8.ts';
import type { ImportFormat } from './import-format.ts';

/** A register of legal bases; those that the registry has already are refused by name, the others are taken. */
export const legalBasesFormat: ImportFormat = (bytes, { file }) => {
  const decoded = utf8(bytes);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const { legalBases, problems } = readLegalBases(decoded.text, { file });
  if (legalBases === undefined) return { problems };
  return {
    problems,
    write: async (services, actor) => {
      const parsed = parseYaml(decoded.text);
      const refused: Problem[] = [];
      let taken = 0;
      for (const [index, basis] of legalBases.entries()) {
        const result = await runCommand(services, actor, addLegalBasis, basis);
        if (result.ok) taken += 1;
        else {
          refused.push(
            ...result.refusals.map((refusal) =>
              problemOf({ ...refusal, field: `legalBases.${index}.${refusal.field ?? 'slug'}` }, parsed)
            )
          );
        }
      }
      return { taken: taken > 0, problems: refused };
    }
  };
};
