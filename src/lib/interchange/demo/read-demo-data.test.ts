import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCriteriaSet } from '../criteria/read-criteria-set.ts';
import { DEMO_FILES } from './demo-data.ts';
import { readDemoData } from './read-demo-data.ts';

const root = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const set = readCriteriaSet(read('criteria/general-selection.yaml'), { file: 'general-selection.yaml' }).content!;
const shipped = Object.fromEntries(DEMO_FILES.map((file) => [file, read(`data/demo/${file}`)]));

/** The shipped files with one text changed, and the line on which that text stood. */
function changed(file: string, from: string, to: string) {
  const text = shipped[file]!;
  expect(text).toContain(from);
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  return { line, problems: readDemoData({ ...shipped, [file]: text.replace(from, to) }, [set]).problems };
}

describe('reading demonstration data', () => {
  it.each([
    ['a unit without its parent', 'units.yaml', 'parent: ubnd-tinh', 'parent: khong-co', 'not-found'],
    ['a person of an unknown unit', 'people.yaml', 'unit: so-y-te', 'unit: so-la', 'not-found'],
    ['a login used twice', 'people.yaml', 'login: phuc', 'login: loan', 'code-repeated'],
    ['an unknown candidate', 'evaluation.yaml', 'candidates: [limesurvey,', 'candidates: [google-forms,', 'not-found'],
    ['a chair who is no lead', 'evaluation.yaml', 'chair: loan', 'chair: truc', 'forbidden'],
    ['a chair who confirms alone', 'evaluation.yaml', 'confirmedBy: phuc', 'confirmedBy: loan', 'second-person'],
    ['a sheet of a stranger', 'evaluation.yaml', 'member: tai', 'member: hanh', 'not-found'],
    ['an unknown evaluation', 'requests.yaml', 'evaluation: hop', 'evaluation: xe', 'not-found'],
    ['a request filed by a lead', 'requests.yaml', 'filedBy: dat', 'filedBy: loan', 'forbidden'],
    ['an unknown source', 'products.yaml', 'licence: sill', 'licence: sil', 'not-found']
  ])('points to %s', (_what, file, from, to, code) => {
    const { line, problems } = changed(file, from, to);
    expect(problems).toContainEqual(expect.objectContaining({ file, line, code }));
  });

  it.each([
    ['a score off the scale', 'A4: { jitsi-meet: 4', 'A4: { jitsi-meet: 6', 'off-scale'],
    [
      '“not applicable” where it is not allowed',
      'A4: { jitsi-meet: 4',
      'A4: { jitsi-meet: not-applicable',
      'not-applicable-not-allowed'
    ],
    ['an extreme score without a reason', 'A4: { jitsi-meet: 4', 'A4: { jitsi-meet: 5', 'score-reason-required'],
    ['an unknown criterion', 'A4: { jitsi-meet: 4', 'Z9: { jitsi-meet: 4', 'not-found'],
    ['a missing cell', 'A4: { jitsi-meet: 4, ', 'A4: { ', 'cells-missing']
  ])('points to %s in a sheet', (_what, from, to, code) => {
    const { problems } = changed('evaluation.yaml', from, to);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('reports a missing file as empty, and never throws', () => {
    const { data, problems } = readDemoData({}, [set]);
    expect(data).toBeUndefined();
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set(DEMO_FILES));
  });
});
