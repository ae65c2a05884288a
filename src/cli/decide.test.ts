import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { isWrongUse } from './wrong-use.ts';

const problem = {
  method: 'topsis',
  matrix: [
    [1, 3000],
    [2, 3750],
    [5, 4500]
  ],
  weights: [0.5, 0.5],
  objectives: ['min', 'max'],
  alternatives: ['An', 'Bình', 'Chi'],
  expected: { ranks: [1, 2, 3] }
};

let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decide-'));
  await writeFile(path('good.json'), JSON.stringify(problem));
  await writeFile(path('marked.json'), `\uFEFF${JSON.stringify(problem)}`);
  await writeFile(path('wrong.json'), JSON.stringify({ ...problem, expected: { ranks: [3, 2, 1] } }));
  await writeFile(path('unchecked.json'), JSON.stringify({ ...problem, expected: {} }));
  await writeFile(path('bad.json'), JSON.stringify({ ...problem, weights: [0, 0] }));
  await writeFile(path('text.json'), 'not JSON');
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await decide.run(args, { out: (text) => out.push(text), err: (text) => err.push(text), env: {} });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const json = async (...args: string[]) => {
  const { code, out } = await run(...args, '--json');
  return { code, answers: JSON.parse(out) as Record<string, unknown>[] };
};

describe('chon-chuan decide', () => {
  test('prints candidates with scores and ranks', async () => {
    const { code, out, err } = await run(path('good.json'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('good.json · topsis');
    expect(out).toMatch(/1 +0\.7621406 +1 .*An/);
  });

  test('answers with one array, an object a file, under the paths that were given', async () => {
    const { code, answers } = await json(path('good.json'), path('marked.json'));
    expect(code).toBe(0);
    expect(answers.map(({ file, method }) => ({ file, method }))).toEqual([
      { file: path('good.json'), method: 'topsis' },
      { file: path('marked.json'), method: 'topsis' }
    ]);
    expect(answers[0]).toMatchObject({
      result: { ranks: [1, 2, 3] },
      warnings: ['default-used: params.normalisation: is not given: vector is used']
    });
    expect(answers[0]).not.toHaveProperty('check');
  });

  test('checks, and exits 1 on any difference or where there is nothing to compare', async () => {
    expect((await run('--check', path('good.json'))).code).toBe(0);
    expect((await run('--check', path('good.json'), path('wrong.json'))).code).toBe(1);
    expect((await run('--check', path('unchecked.json'))).code).toBe(1);
    expect((await run(path('wrong.json'))).code).toBe(0);
    const { answers } = await json('--check', path('wrong.json'));
    expect(answers[0]).toMatchObject({
      check: { passed: false, differences: [{ field: 'ranks[0]' }, { field: 'ranks[2]' }] }
    });
  });

  test('refuses bad input by code and field, and goes on with the other files', async () => {
    const { code, answers } = await json(path('bad.json'), path('text.json'), path('none.json'), path('good.json'));
    expect(code).toBe(1);
    expect(answers.map(({ error }) => (error as { code: string } | undefined)?.code)).toEqual([
      'weights-zero',
      'not-json',
      'unreadable',
      undefined
    ]);
    expect(answers[0]).toMatchObject({ method: 'topsis', result: null, error: { field: 'weights' } });
    expect((await run(path('bad.json'))).out).toContain('mọi trọng số đều bằng 0');
  });

  test('solves with another method', async () => {
    const { code, answers } = await json('--method', 'vikor', path('good.json'));
    expect(code).toBe(0);
    expect(answers[0]).toMatchObject({ method: 'vikor', result: { compromise_set: [1] } });
  });

  test.each([[[]], [['--colour', 'x.json']], [['--method']], [['--method', 'moora', 'x.json']]])(
    'is wrongly used as %j',
    async (args) => {
      await expect(
        run(...args).catch((error: unknown) => {
          throw Object.assign(new Error(), { wrong: isWrongUse(error) });
        })
      ).rejects.toMatchObject({ wrong: true });
    }
  );
});

describe('writing a decided problem for other programs', () => {
  const written = async (...args: readonly string[]): Promise<{ code: number; text: string }> => {
    const folder = await mkdtemp(join(tmpdir(), 'chon-chuan-decide-export-'));
    try {
      const file = join(folder, 'problem.json');
      await writeFile(file, JSON.stringify(problem));
      const lines: string[] = [];
      const io = { out: (line: string) => lines.push(line), err: () => undefined, env: {} };
      const code = await decide.run([...args, file], io);
      return { code, text: lines.join('\n') };
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  test('writes XMCDA with its result', async () => {
    const { code, text } = await written('--xmcda');
    expect(code).toBe(0);
    expect(text).toMatch(/^<\?xml/);
    expect(text).toContain('<alternatives');
    expect(text).toContain('alternativesValues');
  });

  test('says on the error stream what XMCDA has no element for', async () => {
    const offers = [{ price: 100 }, { price: 90 }];
    await writeFile(path('offers.json'), JSON.stringify({ method: 'lowest_price', data: { offers } }));
    const { code, out, err } = await run('--xmcda', path('offers.json'));
    expect(code).toBe(0);
    expect(out).toContain('name="data.offers"');
    expect(err).toContain('data.offers');
    expect((await run('--xmcda', path('good.json'))).err).toBe('');
    expect((await run('--csv', path('offers.json'))).err).toBe('');
  });

  test('writes CSV, a line a candidate', async () => {
    const { code, text } = await written('--csv');
    expect(code).toBe(0);
    expect(text.split('\n').length).toBeGreaterThan(problem.matrix.length);
  });

  test('writes one form at a time', async () => {
    await expect(written('--json', '--csv')).rejects.toThrow(/--xmcda/);
  });
});
