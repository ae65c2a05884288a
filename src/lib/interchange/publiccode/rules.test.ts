import { describe, expect, it } from 'vitest';
import { readPubliccode } from './read-publiccode.ts';
import { changed } from './valid.fixture.ts';

const problemsOf = (text: string) => readPubliccode(text, { file: 'publiccode.yml' }).problems;
const at = (from: string, to: string, code: string, skip = 0) => ({ from, to, code, skip });

/** What is changed in a right file, the code that it must give, and how far right of the change the fault stands. */
const ERRORS = [
  // presence
  at('url: https://git.example.org/tinh/so-hop.git\n', '', 'missing'),
  at('developmentStatus: stable\n', '', 'missing'),
  at('softwareType: standalone/web\n', '', 'missing'),
  at('legal:\n  license: AGPL-3.0-or-later\n  mainCopyrightOwner: Tỉnh A\n', '', 'missing'),
  at('legal:\n  license: AGPL-3.0-or-later\n', 'legal:\n', 'missing'),
  at('  localisationReady: true\n', '', 'missing'),
  at('    - name: Nguyễn Văn A\n      email', '    - email', 'missing'),
  at('    - name: PostgreSQL\n      versionMin', '    - versionMin', 'missing'),
  at('  uri: https://example.org/tinh\n', '', 'missing'),
  at(
    'type: community\n  contacts:\n    - name: Nguyễn Văn A\n      email: a@example.org\n',
    'type: internal\n',
    'missing'
  ),
  at('type: community', 'type: contract', 'missing'),
  at('    features:\n      - Ghi biên bản\n', '', 'missing'),
  // types
  at('softwareVersion: "2.1"', 'softwareVersion: [2]', 'expected-text', 17),
  at('usedBy:\n  - Xã A', 'usedBy: Xã A', 'expected-list', 8),
  at('fundedBy:\n  - name: Quỹ B', 'fundedBy:\n  name: Quỹ B', 'expected-list'),
  at(
    'organisation:\n  uri: https://example.org/tinh\n  name: Tỉnh A\n',
    'organisation: Tỉnh A\n',
    'expected-mapping',
    14
  ),
  at('localisationReady: true', 'localisationReady: maybe', 'expected-boolean', 19),
  at('countries: [VN]', 'countries: {}', 'expected-list', 11),
  // closed lists
  at('developmentStatus: stable', 'developmentStatus: Stable', 'not-a-choice', 19),
  at('softwareType: standalone/web', 'softwareType: website', 'not-a-choice', 14),
  at('softwareType: standalone/web', 'softwareType: standalone', 'deprecated-value', 14),
  at('  - document-management', '  - minutes', 'not-a-choice', 4),
  at('scope: [local-authorities]', 'scope: [communes]', 'not-a-choice', 8),
  at('type: community', 'type: friends', 'not-a-choice', 6),
  at('platforms:\n  - web\n  - android', 'platforms: fridge', 'not-a-choice', 11),
  at('id: alias:gdpr', 'id: alias:gdpx', 'unknown-alias', 4),
  // addresses, days, codes
  at('url: https://git.example.org/tinh/so-hop.git', 'url: so-hop', 'not-an-address', 5),
  at('landingURL: https', 'landingURL: ftp', 'not-a-web-address', 12),
  at('isBasedOn: https://git.example.org/khac/goc.git', 'isBasedOn: [goc]', 'not-an-address', 12),
  at('uri: https://example.org/tinh', 'uri: "1"', 'not-an-identifier', 5),
  at('releaseDate: 2026-03-05', 'releaseDate: 05/03/2026', 'not-a-day', 13),
  at('releaseDate: 2026-03-05', 'releaseDate: 2026-02-30', 'not-a-day', 13),
  at('releaseDate: 2026-03-05', 'releaseDate: 2026-03-05T08:00:00Z', 'not-a-day', 13),
  at('releaseDate: 2026-03-05', 'releaseDate: ""', 'empty', 13),
  at('countries: [VN]', 'countries: [Vietnam]', 'not-a-country', 12),
  at('countries: [VN]', 'countries: [Vn]', 'not-a-country', 12),
  at('availableLanguages: [vi, en]', 'availableLanguages: [tiếng Việt]', 'not-a-language', 21),
  at('availableLanguages: [vi, en]', 'availableLanguages: [xx]', 'unknown-language', 21),
  at('availableLanguages: [vi, en]', 'availableLanguages: []', 'empty', 20),
  at('  en:\n', '  en_GB:\n', 'not-a-language', 2),
  at('license: AGPL-3.0-or-later', 'license: AGPL', 'not-a-licence', 9),
  at('email: a@example.org', 'email: a at example', 'not-an-email', 7),
  at('logo: img/logo.svg', 'logo: /img/logo.svg', 'not-a-path', 6),
  at('logo: img/logo.svg', 'logo: file:///logo.svg', 'not-a-path', 6),
  at('logo: img/logo.svg', 'logo: img/logo.gif', 'not-an-image', 6),
  // lengths, in grapheme clusters
  at('Takes and keeps the minutes of meetings.', '👩‍👩‍👧'.repeat(151), 'too-long'),
  at(
    '      lấy chữ ký và lưu vào kho. Mỗi cuộc họp có danh sách người dự, tài liệu, kết luận và việc được giao.\n',
    '',
    'too-short'
  ),
  // keys
  at('roadmap:', 'roadMap:', 'key-spelling'),
  at('landingURL:', 'landing-url:', 'key-spelling'),
  at('localisation:', 'localization:', 'renamed-key'),
  at('usedBy:', 'usedby2:', 'unknown-key'),
  at('dependsOn:', 'It:\n  piattaforme:\n    spid: true\ndependsOn:', 'key-spelling'),
  at('dependsOn:', 'it: {}\nIT: {}\ndependsOn:', 'country-section-twice'),
  at('dependsOn:', 'IT:\n  countryExtensionVersion: "1.1"\ndependsOn:', 'not-a-choice'),
  at('type: community', 'type: none\n  contractors:\n    - name: B', 'not-allowed-here'),
  // versions
  at('publiccodeYmlVersion: "0.7"\n', '', 'version-missing'),
  at('publiccodeYmlVersion: "0.7"', 'publiccodeYmlVersion: "1"', 'version-unsupported', 22),
  at('publiccodeYmlVersion: "0.7"', 'publiccodeYmlVersion: "0.1"', 'version-unsupported', 22)
];

describe('what breaks a rule of the standard', () => {
  it.each(ERRORS)('gives the error $code for $to', ({ from, to, code }) => {
    const errors = problemsOf(changed(from, to).text).filter((problem) => problem.severity === 'error');
    expect(new Set(errors.map((problem) => problem.code))).toEqual(new Set([code]));
  });

  it.each(ERRORS.filter(({ skip }) => skip > 0))('points to the value: $to', ({ from, to, code, skip }) => {
    const { text, line, column } = changed(from, to);
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ code, line, column: column + skip }));
  });
});

describe('what is not YAML', () => {
  it.each([
    ['a tab', '  license: AGPL', '\tlicense: AGPL'],
    ['two colons', 'name: Tỉnh A', 'name: Tỉnh: A'],
    ['an open quote', 'type: community', 'type: "community']
  ])('is pointed to: %s', (_what, from, to) => {
    const { text, line } = changed(from, to);
    const syntax = problemsOf(text).filter((problem) => problem.code === 'yaml-syntax');
    expect(syntax[0]?.line).toBeGreaterThanOrEqual(line);
    expect(syntax[0]?.message.vi).toMatch(/^Không đúng cú pháp YAML: /);
  });
});

const MILD = [
  at('license: AGPL-3.0-or-later', 'license: AGPL-3.0', 'licence-rewritten', 9),
  at('countries: [VN]', 'countries: [vn]', 'lower-case-country', 12),
  at('localisationReady: true', 'localisationReady: yes', 'yaml-1.1-boolean', 19),
  at('softwareVersion: "2.1"', 'softwareVersion: 2.10', 'not-quoted', 17),
  at('availableLanguages: [vi, en]', 'availableLanguages: [vi, qqq]', 'unknown-language', 25),
  at('  mainCopyrightOwner: Tỉnh A', '  repoOwner: Tỉnh A', 'deprecated-key', 2),
  at('logo: img/logo.svg', 'monochromeLogo: img/logo.svg', 'deprecated-key'),
  at('dependsOn:', 'IT:\n  piattaforme:\n    spid: true\ndependsOn:', 'deprecated-key')
];

describe('what is against advice', () => {
  it.each(MILD)('gives the warning $code for $to', ({ from, to, code, skip }) => {
    const { text, line, column } = changed(from, to);
    expect(problemsOf(text)).toMatchObject([{ severity: 'warning', code, line, column: column + skip }]);
  });

  it('keeps the zero of a version that was not quoted', () => {
    const { product } = readPubliccode(changed('"2.1"', '2.10').text, { file: 'publiccode.yml' });
    expect(product?.facts.find((fact) => fact.name === 'latestVersion')?.value).toBe('2.10');
  });
});

describe('the version that a file declares', () => {
  const as = (version: string, from: string, to: string): string =>
    changed(from, to).text.replace('publiccodeYmlVersion: "0.7"', `publiccodeYmlVersion: "${version}"`);
  const codes = (text: string): string[] => problemsOf(text).map(({ severity, code }) => `${severity} ${code}`);

  it.each(['0', '0.7', '0.7.0'])('%s is today’s', (version) => {
    expect(codes(as(version, 'roadmap', 'roadmap'))).toEqual([]);
  });

  it.each(['0.2', '0.2.1', '0.3', '0.4.0', '0.5', '0.6'])('%s is older', (version) => {
    expect(codes(as(version, 'supports:\n  - id: alias:gdpr\n', ''))).toContain('warning version-old');
  });

  it('decides what is mandatory', () => {
    const missing = 'warning missing-in-version';
    expect(codes(as('0.3', 'releaseDate: 2026-03-05\n', ''))).toContain(missing);
    expect(codes(as('0.4', 'releaseDate: 2026-03-05\n', ''))).not.toContain(missing);
    const categories = 'categories:\n  - video-conferencing\n  - document-management\n';
    expect(codes(as('0.4', categories, ''))).toContain(missing);
    expect(codes(as('0.5', categories, ''))).not.toContain(missing);
  });

  it('decides what is deprecated, and what came later', () => {
    const owner = ['  mainCopyrightOwner', '  repoOwner'] as const;
    expect(codes(as('0.5', ...owner))).toContain('warning deprecated-key');
    expect(codes(as('0.4', ...owner))).not.toContain('warning deprecated-key');
    expect(codes(as('0.6', 'roadmap', 'roadmap'))).toContain('note newer-key');
  });
});
