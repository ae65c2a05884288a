import { readCriteriaSet } from '#lib/interchange/criteria/read-criteria-set.ts';
import { parseYaml } from '#lib/interchange/yaml/parse-yaml.ts';
import { problemOf } from '#lib/interchange/yaml/read-checked.ts';
import { importCriteriaSet } from '#lib/server/commands/criteria/import-criteria-set.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { utf8 } from './utf8.ts';
import type { ImportFormat } from './import-format.ts';

/** A criteria set: whole and consistent, or not at all, because a standard with holes is none. Comes in as a draft. */
export const criteriaFormat: ImportFormat = (bytes, { file }) => {
  const decoded = utf8(bytes);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const { content, problems } = readCriteriaSet(decoded.text, { file });
  if (content === undefined) return { problems };
  return {
    problems,
    write: async (services, actor) => {
      const result = await runCommand(services, actor, importCriteriaSet, content);
      if (result.ok) return { taken: true, slug: result.value.slug, created: true, problems: [] };
      const parsed = parseYaml(decoded.text);
      return { taken: false, problems: result.refusals.map((refusal) => problemOf(refusal, parsed)) };
    }
  };
};
