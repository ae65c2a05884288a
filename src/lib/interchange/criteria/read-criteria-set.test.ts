import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCriteriaSet } from './read-criteria-set.ts';

const shipped = readFileSync(new URL('../../../../criteria/general-selection.yaml', import.meta.url), 'utf8');
const read = (text: string) => readCriteriaSet(text, { file: 'set.yaml' });

/** The shipped set with the first `from` after `mark` replaced, and the line on which it stood. */
function changed(mark: string, from: string, to: string) {
  const start = shipped.indexOf(from, shipped.indexOf(mark));
  expect(start).toBeGreaterThan(0);
  const line = shipped.slice(0, start).split('\n').length;
  return { ...read(shipped.slice(0, start) + to + shipped.slice(start + from.length)), line };
}

describe('reading a criteria set', () => {
  it('gives the content when all is well', () => {
    const { content, problems } = read(shipped);
    expect(problems).toEqual([]);
    expect(content).toMatchObject({ code: 'BTC-CHUNG', version: '1.0' });
  });

  it.each([
    ['an unknown key', '- code: A1', 'weight: 30', 'wieght: 30', 'unknown-field'],
    ['a wrong choice', '- code: A1', 'at-extremes', 'sometimes', 'not-a-choice'],
    ['text where a number belongs', '- code: A1', 'weight: 30', 'weight: ba mươi', 'not-a-number'],
    ['a code used twice', '- code: A1', 'code: A2', 'code: A1', 'code-repeated'],
    ['a tie-break that does not exist', 'tieBreaks', '- A', '- Z', 'not-found'],
    ['a repeated key', 'code: BTC-CHUNG', 'version:', 'code:', 'duplicate-key']
  ])('points to %s', (_what, mark, from, to, code) => {
    const { content, problems, line } = changed(mark, from, to);
    expect(content).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'error', code, line }));
  });

  it('points to the group whose weights do not sum', () => {
    const { problems } = changed('- code: A1', 'weight: 30', 'weight: 31');
    const children = shipped.slice(0, shipped.indexOf('children:', shipped.indexOf('- code: A\n'))).split('\n').length;
    expect(problems).toMatchObject([{ code: 'weights-do-not-sum', line: children }]);
    expect(problems[0]?.message).toMatchObject({ vi: 'Tổng trọng số là 101 %, phải là 100 %.' });
  });

  it('names the level that has no descriptor', () => {
    const { problems } = changed('- code: A1', '- value: 3', '- value: 4');
    expect(problems.map((problem) => problem.message.en)).toContain('Level 3 has no description.');
  });

  it.each(['', 'not: [closed', '- a list', 'null'])('never throws: “%s”', (text) => {
    const { content, problems } = read(text);
    expect(content).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });
});
