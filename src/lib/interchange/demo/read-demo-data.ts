import type { CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import type { z } from 'zod';
import { sortProblems, type Problem } from '../yaml/problem.ts';
import { readChecked } from '../yaml/read-checked.ts';
import { checkEvaluations } from './check-evaluations.ts';
import { checkPeople } from './check-people.ts';
import { checkProducts } from './check-products.ts';
import { checkRequests } from './check-requests.ts';
import type { DemoData, DemoFile } from './demo-data.ts';
import { evaluationFile } from './evaluation-file.ts';
import { peopleFile, unitFile } from './people-file.ts';
import { productFile } from './product-file.ts';
import { requestFile } from './request-file.ts';
import { spreadProduct } from './spread-product.ts';

export interface DemoReading {
  /** Present only when every file is right and they fit together. */
  readonly data?: DemoData;
  readonly problems: readonly (Problem & { readonly file: DemoFile })[];
}

/**
 * Reads the demonstration data.
 *
 * @param files text by file name, one for each of {@link DEMO_FILES}; a missing one reads as empty and is reported
 * @param criteriaSets the sets that evaluations may name
 */
export function readDemoData(
  files: Readonly<Record<string, string>>,
  criteriaSets: readonly CriteriaSetContent[]
): DemoReading {
  const read = <T>(file: DemoFile, schema: z.ZodType<T>) => ({ file, ...readChecked(schema, files[file] ?? '') });
  const products = read('products.yaml', productFile);
  const units = read('units.yaml', unitFile);
  const people = read('people.yaml', peopleFile);
  const evaluations = read('evaluation.yaml', evaluationFile);
  const requests = read('requests.yaml', requestFile);
  const readings = [products, units, people, evaluations, requests];
  const problems = readings.flatMap(({ file, problems }) => problems.map((problem) => ({ ...problem, file })));
  const parts = [products.value, units.value, people.value, evaluations.value, requests.value] as const;
  const [shelf, places, members, rounds, asked] = parts;
  if (!shelf || !places || !members || !rounds || !asked) return { problems };

  const wrongProducts = checkProducts(shelf);
  const data: DemoData = {
    products: wrongProducts.length > 0 ? [] : shelf.products.map((entry) => spreadProduct(entry, shelf.sources)),
    units: places.units,
    people: members.people,
    evaluations: rounds.evaluations,
    requests: asked.requests
  };
  const findings =
    wrongProducts.length > 0
      ? wrongProducts
      : [...checkPeople(data), ...checkEvaluations(data, criteriaSets), ...checkRequests(data)];
  if (findings.length === 0) return { data, problems: [] };
  const at = new Map(readings.map((reading) => [reading.file, reading.at]));
  return {
    problems: sortProblems(
      findings.map(({ file, path, code, message }) => ({
        ...(at.get(file)?.(path) ?? { line: 1, column: 1 }),
        severity: 'error' as const,
        path: path.join('.'),
        code,
        message,
        file
      }))
    )
  };
}
