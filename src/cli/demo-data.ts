import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCriteriaSet } from '#lib/interchange/criteria/read-criteria-set.ts';
import { readLegalBases } from '#lib/interchange/criteria/read-legal-bases.ts';
import { DEMO_FILES } from '#lib/interchange/demo/demo-data.ts';
import { readDemoData } from '#lib/interchange/demo/read-demo-data.ts';
import { openServices } from '#lib/server/open-services.ts';
import { addCatalogue } from './demo-data/add-catalogue.ts';
import { addEvaluations } from './demo-data/add-evaluations.ts';
import { addPeople } from './demo-data/add-people.ts';
import { answerRequests, fileRequests } from './demo-data/add-requests.ts';
import { addStandards } from './demo-data/add-standards.ts';
import { StoryClock } from './demo-data/story-clock.ts';
import { ROOT } from './root.ts';

/**
 * Fills an empty data folder with the demonstration: through the same commands as everybody, as the people of the
 * story, with a clock that runs through the last six weeks.
 *
 * @throws when a shipped file is wrong, or a command refuses: a demonstration is complete or it is not made
 */
export async function makeDemoRegistry(place: { readonly dir: string; readonly keyFile: string }): Promise<void> {
  const clock = new StoryClock(new Date());
  const services = await openServices({ ...place, clock: clock.read });
  try {
    const criteria = readCriteriaSet(await text('criteria', 'general-selection.yaml'), {
      file: 'general-selection.yaml'
    });
    const bases = readLegalBases(await text('criteria', 'legal-bases.yaml'), { file: 'legal-bases.yaml' });
    const files: Readonly<Record<string, string>> = Object.fromEntries(
      await Promise.all(
        DEMO_FILES.map(async (file): Promise<[string, string]> => [file, await text('data/demo', file)])
      )
    );
    const { data, problems } = readDemoData(files, criteria.content ? [criteria.content] : []);
    if (data === undefined || criteria.content === undefined) {
      throw new Error(
        `The demonstration data are wrong:\n${JSON.stringify([...problems, ...criteria.problems], null, 1)}`
      );
    }
    clock.goTo(-42);
    const people = await addPeople(services, data);
    const products = await addCatalogue(services, people, data);
    await addStandards(services, people, criteria.content, bases.legalBases ?? []);
    const story = { services, clock, data, people, products };
    const requests = await fileRequests(story, -40, -20);
    await addEvaluations(story, requests, 'done', -28);
    await answerRequests(story, requests);
    await addEvaluations(story, requests, 'in-work', -8);
    await fileRequests(story, -4, -1);
  } finally {
    await services.close();
  }
}

const text = (folder: string, file: string): Promise<string> => readFile(join(ROOT, folder, file), 'utf8');
