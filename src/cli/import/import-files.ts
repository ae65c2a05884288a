import type { Actor } from '#lib/domain/people/actor.ts';
import { hasErrors } from '#lib/interchange/yaml/problem.ts';
import type { Services } from '#lib/server/services.ts';
import { actorAs } from '../actor-as.ts';
import { withRegistry } from '../open-registry.ts';
import type { Io } from '../subcommand.ts';
import type { ImportFormat } from './import-format.ts';
import { fileLines, summary } from './import-texts.ts';
import type { ImportedFile, ImportOptions } from './imported-file.ts';
import { readOne } from './read-file.ts';

/**
 * Imports files one by one; what one file holds never keeps another out. With `dryRun` nothing is opened or written.
 * @returns 1 when a file or anything in one was refused, else 0
 */
export async function importFiles(
  format: ImportFormat,
  files: readonly string[],
  io: Io,
  options: ImportOptions
): Promise<number> {
  const importAll = async (place?: Place): Promise<number> => {
    const all: ImportedFile[] = [];
    for (const file of files) {
      const one = await importOne(format, file, place);
      all.push(one);
      if (!options.json) for (const line of fileLines(one, options)) io.out(line);
    }
    if (options.json) io.out(JSON.stringify(all, null, 2));
    else io.out(summary(all, options));
    return all.every(({ taken, problems }) => taken && !hasErrors(problems)) ? 0 : 1;
  };
  if (options.dryRun) return importAll();
  return withRegistry(io, async (services) => importAll({ services, actor: await actorAs(services, options.as) }));
}

interface Place {
  readonly services: Services;
  readonly actor: Actor;
}

/** Without a place: what would be taken, as far as the file itself can tell. */
async function importOne(format: ImportFormat, file: string, place: Place | undefined): Promise<ImportedFile> {
  const { problems, write } = await readOne(format, file, place?.services.clock() ?? new Date());
  if (write === undefined || place === undefined) return { file, taken: write !== undefined, problems };
  const written = await write(place.services, place.actor);
  return { file, ...written, problems: [...problems, ...written.problems] };
}
