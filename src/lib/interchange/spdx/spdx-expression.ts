import parse from 'spdx-expression-parse';
import active from 'spdx-license-ids/index.json' with { type: 'json' };
import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' };

/** What a licence text turned out to be. `expression` is in the form of today's SPDX list. */
export type LicenceReading =
  | { readonly state: 'valid'; readonly expression: string }
  /** Right in meaning, old or careless in form; `replaced` lists old id and new. */
  | {
      readonly state: 'rewritten';
      readonly expression: string;
      readonly replaced: readonly (readonly [string, string])[];
    }
  | { readonly state: 'invalid' };

const IDS: ReadonlyMap<string, string> = new Map([...deprecated, ...active].map((id) => [id.toLowerCase(), id]));
const DEPRECATED: ReadonlySet<string> = new Set(deprecated);
const OPERATORS = /^(and|or|with)$/i;
/** Longer texts are no licence expressions; the parser recurses. */
const MAX_LENGTH = 1000;

/** True when the text is an SPDX licence expression with ids of today's list. */
export const isSpdxExpression = (text: string): boolean => readLicence(text).state === 'valid';

/**
 * Reads an SPDX licence expression (SPDX 2.3, annex D). Ids are matched without regard to case (annex D.2); the GNU
 * ids without a suffix meant "this version only" before SPDX list 3.0 deprecated them, and are rewritten so.
 */
export function readLicence(text: string): LicenceReading {
  const source = text.trim();
  if (source === '' || source.length > MAX_LENGTH) return { state: 'invalid' };
  const replaced: (readonly [string, string])[] = [];
  const expression = source
    .split(/([\s()]+)/)
    .map((token) => {
      const today = OPERATORS.test(token) ? token.toUpperCase() : currentId(token);
      if (today !== token) replaced.push([token, today]);
      return today;
    })
    .join('');
  if (!parses(expression)) return { state: 'invalid' };
  return replaced.length === 0 ? { state: 'valid', expression } : { state: 'rewritten', expression, replaced };
}

function currentId(token: string): string {
  const plus = token.endsWith('+');
  const id = IDS.get((plus ? token.slice(0, -1) : token).toLowerCase());
  if (id === undefined) return token;
  if (DEPRECATED.has(id) && /^(A|L)?GPL-\d\.\d$|^GFDL-\d\.\d$/.test(id)) return `${id}${plus ? '-or-later' : '-only'}`;
  return plus ? `${id}+` : id;
}

function parses(expression: string): boolean {
  try {
    parse(expression);
    return true;
  } catch {
    return false;
  }
}
