import { describe, expect, it } from 'vitest';
import { readPubliccode } from './read-publiccode.ts';
import { changed, VALID } from './valid.fixture.ts';

const read = (text: string) => readPubliccode(text, { file: 'publiccode.yml', seenOn: '2026-11-22' });
const factsBy = (text: string) => Object.fromEntries(read(text).product!.facts.map((fact) => [fact.name, fact.value]));

describe('a right file', () => {
  it('has no findings', () => {
    expect(read(VALID)).toMatchObject({ version: '0.7', refused: false, problems: [] });
  });

  it('becomes a product in the registry’s own form', () => {
    expect(read(VALID).product).toMatchObject({
      name: 'Sổ Họp',
      aliases: ['Sổ họp điện tử'],
      summary: { vi: 'Ghi chép và lưu biên bản các cuộc họp.', en: 'Takes and keeps the minutes of meetings.' },
      categories: ['video-meeting', 'document-management']
    });
  });

  it('gives facts with their source', () => {
    expect(factsBy(VALID)).toMatchObject({
      licence: 'AGPL-3.0-or-later',
      supplier: 'Tỉnh A',
      website: 'https://so-hop.example.org',
      repository: 'https://git.example.org/tinh/so-hop.git',
      documentation: 'https://so-hop.example.org/huong-dan',
      platforms: ['web', 'android'],
      languages: ['vi', 'en'],
      vietnameseInterface: true,
      standards: ['alias:gdpr'],
      developmentStatus: 'stable',
      latestVersion: '2.1',
      latestRelease: '2026-03-05'
    });
    const url = 'https://git.example.org/tinh/so-hop.git';
    const source = { kind: 'publiccode', ref: 'publiccode.yml', url, seenOn: '2026-11-22' };
    expect(new Set(read(VALID).product!.facts.map((fact) => JSON.stringify(fact.source)))).toEqual(
      new Set([JSON.stringify(source)])
    );
  });

  it('does not guess where a web application runs, and takes over no person', () => {
    expect(factsBy(VALID)).not.toHaveProperty('deployment');
    expect(JSON.stringify(read(VALID).product)).not.toContain('Nguyễn Văn A');
  });
});

describe('a file without Vietnamese texts', () => {
  const foreign = VALID.replace('  vi:\n', '  de:\n');

  it('lends its own short description, English before others, and says so', () => {
    const { product, problems } = read(foreign);
    expect(product?.summary).toEqual({
      vi: 'Takes and keeps the minutes of meetings.',
      en: 'Takes and keeps the minutes of meetings.'
    });
    expect(problems).toMatchObject([
      { severity: 'note', code: 'no-vietnamese-summary', line: 30, path: 'description' }
    ]);
  });

  it('says that there is no Vietnamese interface where the languages are listed without it', () => {
    expect(factsBy(VALID.replace('[vi, en]', '[de, en]'))['vietnameseInterface']).toBe(false);
    const { text } = changed('  availableLanguages: [vi, en]\n', '');
    expect(factsBy(text)).not.toHaveProperty('vietnameseInterface');
  });
});

describe('a file with faults', () => {
  it('loses only what is wrong', () => {
    const text = VALID.replace('AGPL-3.0-or-later', 'free of charge').replace('stable', 'ready');
    const { product, problems, refused } = read(text);
    expect(refused).toBe(false);
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [20, 20, 'not-a-choice'],
      [43, 12, 'not-a-licence']
    ]);
    const names = product!.facts.map((fact) => fact.name);
    expect(names).not.toContain('licence');
    expect(names).not.toContain('developmentStatus');
    expect(names).toContain('repository');
  });

  it('is still read after a syntax error', () => {
    const { product, problems } = read(`${VALID}  badly: indented\n   more: so\n`);
    expect(problems.map((problem) => problem.code)).toContain('yaml-syntax');
    expect(product?.name).toBe('Sổ Họp');
  });

  it('uses the first of two equal keys', () => {
    const { product, problems } = read(`${VALID}name: Khác\n`);
    expect(product?.name).toBe('Sổ Họp');
    expect(problems).toMatchObject([{ code: 'duplicate-key', line: VALID.split('\n').length, column: 1 }]);
  });

  it('follows anchors and merges', () => {
    const { text } = changed('    - name: Nguyễn Văn A\n', '    - &a\n      name: Nguyễn Văn A\n');
    const { problems } = read(
      text.replace('      email: a@example.org\n', '      email: a@example.org\n    - <<: *a\n')
    );
    expect(problems).toEqual([]);
  });

  it('marks a summary or name that the catalogue must cut', () => {
    const { text } = changed('name: Sổ Họp', `name: ${'Sổ '.repeat(60)}`);
    const { product, problems } = read(text);
    expect(product!.name.length).toBeLessThanOrEqual(120);
    expect(product!.name).toMatch(/Sổ…$/);
    expect(problems).toMatchObject([{ severity: 'note', code: 'shortened', line: 2 }]);
  });
});

describe('a file that says nothing usable', () => {
  it.each([
    ['no name', changed('name: Sổ Họp\n', '').text, 'no-name'],
    ['an empty name', changed('name: Sổ Họp', 'name: ""').text, 'no-name'],
    ['nothing at all', '', 'not-a-mapping'],
    ['a list', '- a\n- b\n', 'not-a-mapping'],
    ['prose', 'This is not a publiccode file.', 'not-a-mapping'],
    ['brackets without end', '['.repeat(200_000), 'not-a-mapping'],
    ['a web page', '<!doctype html>\n<html><body>404</body></html>', 'not-a-mapping']
  ])('is refused: %s', (_what, text, code) => {
    const { refused, product, problems } = read(text);
    expect(refused).toBe(true);
    expect(product).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('is refused when its aliases multiply', () => {
    const levels = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]`);
    const bomb = `${VALID}a0: &a0 [x]\n${levels.join('\n')}\n`;
    expect(read(bomb)).toMatchObject({ refused: true, problems: [{ code: 'too-many-aliases' }] });
  });

  it('is refused when it is larger than 1 MB', () => {
    const reading = read(`${VALID}# ${'x'.repeat(1_048_576)}`);
    expect(reading).toMatchObject({ refused: true, problems: [{ code: 'file-too-large', line: 1, column: 1 }] });
    expect(reading.text).toBeUndefined();
  });
});
