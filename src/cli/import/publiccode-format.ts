import { importInput } from '#lib/interchange/publiccode/import-input.ts';
import { readPubliccode } from '#lib/interchange/publiccode/read-publiccode.ts';
import { problemOf } from '#lib/interchange/yaml/read-checked.ts';
import { importProduct } from '#lib/server/commands/product/import-product.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { dayAt } from '#lib/text/instants.ts';
import type { ImportFormat } from './import-format.ts';

/** publiccode.yml 0.2 to 0.7: one product a file. */
export const publiccodeFormat: ImportFormat = (bytes, { file, now }) => {
  const importedAt = now.toISOString();
  const reading = readPubliccode(bytes, { file, seenOn: dayAt(importedAt) });
  const input = importInput(reading, importedAt);
  if (input === undefined) return { problems: reading.problems };
  return {
    problems: reading.problems,
    write: async (services, actor) => {
      const result = await runCommand(services, actor, importProduct, input);
      if (result.ok) {
        const { slug, created } = result.value;
        return { taken: true, slug, created, problems: [] };
      }
      // Fields of the product are not keys of the file: what the registry refuses concerns the file as a whole.
      const whole = { at: () => ({ line: 1, column: 1 }) };
      return { taken: false, problems: result.refusals.map((refusal) => problemOf(refusal, whole)) };
    }
  };
};
