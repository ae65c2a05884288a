import { isScalar } from 'yaml';
import { choice } from '../rules/choice.ts';
import type { Rule } from '../rules/rule.ts';
import { SOFTWARE_TYPES } from '../vocabulary/words.ts';

/** `standalone` alone was right in 0.1 and deprecated by 0.2, which split it; it says nothing of how the software runs. */
export const softwareType: Rule<string> = (value, book) => {
  if (isScalar(value.node) && value.node.value === 'standalone') {
    const severity = book.version.minor <= 2 ? 'warning' : 'error';
    book.add(severity, 'deprecated-value', value, { value: 'standalone', instead: 'standalone/web' });
    return 'standalone/other';
  }
  return choice(SOFTWARE_TYPES)(value, book);
};
