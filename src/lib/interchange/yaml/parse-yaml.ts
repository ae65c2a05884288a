import { Document, isAlias, LineCounter, parseDocument, visit } from 'yaml';
import { duplicateKeys } from './duplicate-keys.ts';
import { locate, placeOf, type Place } from './locate.ts';
import type { Problem } from './problem.ts';
import { syntaxWords } from './syntax-words.ts';

/** More aliases than any hand-written file needs; expanding more could fill the memory ("billion laughs"). */
export const MAX_ALIASES = 100;

export interface ParsedYaml {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly problems: readonly Problem[];
  /** The file as plain values; `undefined` when it is not YAML or would expand without bound. */
  readonly value: unknown;
  /** Where a path stands in the file. */
  readonly at: (path: readonly (string | number)[]) => Place;
}

/**
 * Parses one YAML 1.2 document and keeps the places of its values. It never throws: syntax errors, repeated keys, too
 * many aliases and nesting beyond the parser's depth are problems.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const { document, problems, aliases } = examine(text, lines);
  const at = (path: readonly (string | number)[]): Place => locate(document, lines, path);
  const fault = aliases > MAX_ALIASES ? tooManyAliases(aliases) : undefined;
  const plain = fault === undefined ? toPlain(document) : undefined;
  if (plain?.ok === true) return { document, lines, at, problems, value: plain.value };
  return { document, lines, at, value: undefined, problems: [...problems, fault ?? BAD_ALIAS] };
}

interface Examined {
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly aliases: number;
}

function examine(text: string, lines: LineCounter): Examined {
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      strict: true,
      // Looked for by `duplicateKeys`.
      uniqueKeys: false,
      merge: true,
      logLevel: 'silent'
    });
    // The parser reports part of what an exhausted stack does to it as errors of the file.
    if (document.errors.some((error) => /stack/i.test(error.message))) throw new RangeError('stack');
    const errors = document.errors.map((error) => syntaxProblem(error, placeOf(lines, error.pos[0])));
    return { document, problems: [...errors, ...duplicateKeys(document, lines)], aliases: countAliases(document) };
  } catch (error) {
    // Thousands of nested brackets exhaust the stack; anything else is a fault of ours.
    if (!(error instanceof RangeError)) throw error;
    return { document: new Document(), problems: [syntaxProblem(TOO_DEEP, { line: 1, column: 1 })], aliases: 0 };
  }
}

const TOO_DEEP = { code: 'TOO_DEEP', message: 'nested too deeply' };

const syntaxProblem = (error: { code: string; message: string }, place: Place): Problem => ({
  ...place,
  severity: 'error',
  path: '',
  code: 'yaml-syntax',
  message: syntaxWords(error.code, error.message)
});

function countAliases(document: Document): number {
  let count = 0;
  visit(document, (_key, node) => {
    if (isAlias(node)) count += 1;
  });
  return count;
}

function toPlain(document: Document): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
  } catch {
    // An alias without an anchor, one that contains itself, or one whose expansion grows too large.
    return { ok: false };
  }
}

const tooManyAliases = (count: number): Problem => ({
  line: 1,
  column: 1,
  severity: 'error',
  path: '',
  code: 'too-many-aliases',
  message: {
    vi: `Tệp có ${String(count)} tham chiếu YAML, nhiều nhất là ${String(MAX_ALIASES)}.`,
    en: `The file has ${String(count)} YAML aliases; at most ${String(MAX_ALIASES)} are read.`
  }
});

const BAD_ALIAS: Problem = {
  line: 1,
  column: 1,
  severity: 'error',
  path: '',
  code: 'bad-alias',
  message: {
    vi: 'Tham chiếu YAML trỏ vào chỗ không có, trỏ vòng hoặc nhân lên quá nhiều.',
    en: 'A YAML alias points to nothing, in a circle, or expands too far.'
  }
};
