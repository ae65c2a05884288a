import { describe, expect, it } from 'vitest';
import { isSpdxExpression, readLicence } from './spdx-expression.ts';

describe('licence expressions', () => {
  it.each([
    'MIT',
    'AGPL-3.0-or-later',
    'EUPL-1.2 OR AGPL-3.0-or-later',
    'GPL-2.0-only WITH Classpath-exception-2.0',
    '(MIT AND BSD-3-Clause) OR Apache-2.0',
    'AGPL-3.0-only OR LicenseRef-Own'
  ])('takes %s as it is', (text) => {
    expect(readLicence(text)).toEqual({ state: 'valid', expression: text });
  });

  it.each([
    ['AGPL-3.0', 'AGPL-3.0-only'],
    ['GPL-2.0+', 'GPL-2.0-or-later'],
    ['LGPL-3.0 OR MIT', 'LGPL-3.0-only OR MIT'],
    ['apache-2.0', 'Apache-2.0'],
    ['MIT or ISC', 'MIT OR ISC']
  ])('rewrites %s to %s', (text, expression) => {
    expect(readLicence(text)).toMatchObject({ state: 'rewritten', expression });
    expect(isSpdxExpression(text)).toBe(false);
  });

  it.each(['', 'free', 'GPLv3', 'MIT OR', 'Apache License 2.0', 'MIT/ISC', 'x'.repeat(2000)])(
    'refuses “%s”',
    (text) => {
      expect(readLicence(text)).toEqual({ state: 'invalid' });
    }
  );
});
