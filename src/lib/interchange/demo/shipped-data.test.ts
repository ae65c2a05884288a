import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '#lib/domain/criteria/criteria-set.ts';
import { isSpdxExpression } from '../spdx/spdx-expression.ts';
import { readCriteriaSet } from '../criteria/read-criteria-set.ts';
import { DEMO_FILES } from './demo-data.ts';
import { readDemoData } from './read-demo-data.ts';

const root = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const set = readCriteriaSet(read('criteria/general-selection.yaml'), { file: 'general-selection.yaml' }).content!;
const files = Object.fromEntries(DEMO_FILES.map((file) => [file, read(`data/demo/${file}`)]));
const reading = readDemoData(files, [set]);
const data = reading.data!;

describe('the shipped demonstration data', () => {
  it('reads without a problem', () => {
    expect(reading.problems).toEqual([]);
  });

  it('holds 40 or more real products with a licence in SPDX form and a summary in both languages', () => {
    expect(data.products.length).toBeGreaterThanOrEqual(40);
    for (const product of data.products) {
      const licences = product.facts.filter((fact) => fact.name === 'licence').map((fact) => fact.value as string);
      expect(licences.length, product.slug).toBeGreaterThan(0);
      expect(
        licences.filter((licence) => !isSpdxExpression(licence)),
        product.slug
      ).toEqual([]);
      expect(product.summary.en, product.slug).toBeTruthy();
    }
  });

  it('gives every fact a source with an address', () => {
    const bare = data.products.flatMap((product) => product.facts.filter((fact) => fact.source.url === undefined));
    expect(bare).toEqual([]);
  });

  it('has a concluded evaluation in which three evaluators filled every cell of four products', () => {
    const [concluded] = data.evaluations;
    expect(concluded?.candidates).toHaveLength(4);
    expect(concluded?.sheets.map((sheet) => sheet.submitted)).toEqual([true, true, true]);
    const codes = criteriaOf(set).map(({ criterion }) => criterion.code);
    const cells = concluded!.sheets.flatMap((sheet) =>
      codes.flatMap((code) => concluded!.candidates.map((candidate) => sheet.scores[code]?.[candidate]))
    );
    expect(cells).toHaveLength(3 * 4 * 32);
    expect(cells).not.toContain(undefined);
  });

  it('shows one cell that stays unknown and one criterion on which evaluators lie two levels apart', () => {
    const { sheets, candidates } = data.evaluations[0]!;
    const cells = criteriaOf(set).flatMap(({ criterion }) =>
      candidates.map((candidate) => sheets.map((sheet) => sheet.scores[criterion.code]![candidate]!.value))
    );
    const known = cells.map((values) => values.filter((value) => typeof value === 'number'));
    expect(known.filter((values) => values.length < set.panelRules.minEvaluators)).toHaveLength(1);
    const gap = (values: readonly number[]): number =>
      values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
    expect(known.filter((values) => gap(values) >= set.panelRules.gapInLevels)).toHaveLength(1);
  });

  it('has an evaluation in scoring with one sheet begun, and requests answered, open and in draft', () => {
    const scoring = data.evaluations.find((one) => one.state === 'scoring');
    expect(scoring?.sheets.map((sheet) => sheet.submitted)).toEqual([false]);
    expect(data.requests.map((one) => one.state)).toEqual(['answered', 'submitted', 'draft']);
  });

  it('cannot be read without its mark of illustration', () => {
    for (const file of ['evaluation.yaml', 'requests.yaml'] as const) {
      const unmarked = { ...files, [file]: files[file]!.replace('illustration: true', 'illustration: false') };
      expect(readDemoData(unmarked, [set]).problems).toMatchObject([{ file, code: 'not-a-choice' }]);
    }
  });

  it('gives every role to somebody', () => {
    const roles = new Set(data.people.flatMap((person) => person.roles));
    expect([...roles].toSorted()).toEqual([
      'admin',
      'auditor',
      'committee',
      'curator',
      'evaluator',
      'lead',
      'requester'
    ]);
  });
});
