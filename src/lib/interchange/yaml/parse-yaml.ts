import { isAlias, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { locate, placeOf, type Place } from './locate.ts';
import type { Problem } from './problem.ts';

/** More aliases than any hand-written file needs; expanding more could fill the memory ("billion laughs"). */
export const MAX_ALIASES = 100;

export interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly problems: readonly Problem[];
  /** The file as plain values; `undefined` when it is not YAML or would expand without bound. */
  readonly value: unknown;
  /** Where a path stands in the file. */
  readonly at: (path: readonly (string | number)[]) => Place;
}

/**
 * Parses one YAML 1.2 document and keeps the places of its values. It never throws: syntax errors, a repeated key and
 * too many aliases are problems.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    merge: true,
    logLevel: 'silent'
  });
  const at = (path: readonly (string | number)[]): Place => locate(document, lines, path);
  const problems = document.errors.map((error) => syntaxProblem(error, placeOf(lines, error.pos[0])));
  const aliases = countAliases(document);
  if (aliases > MAX_ALIASES) {
    return { document, lines, at, value: undefined, problems: [...problems, tooManyAliases(aliases, at([]))] };
  }
  const plain = toPlain(document);
  return plain.ok
    ? { document, lines, at, problems, value: plain.value }
    : { document, lines, at, value: undefined, problems: [...problems, badAlias(at([]))] };
}

function syntaxProblem(error: { code: string; message: string }, place: Place): Problem {
  const duplicate = error.code === 'DUPLICATE_KEY';
  return {
    ...place,
    severity: 'error',
    path: '',
    code: duplicate ? 'duplicate-key' : 'yaml-syntax',
    message: duplicate
      ? { vi: 'Khóa này đã có ở trên; chỉ dùng giá trị đầu.', en: 'This key stands above already; the first is used.' }
      : { vi: `Không đúng cú pháp YAML: ${error.message}`, en: `Not valid YAML: ${error.message}` }
  };
}

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
    // An alias without an anchor, or one that contains itself.
    return { ok: false };
  }
}

const tooManyAliases = (count: number, place: Place): Problem => ({
  ...place,
  severity: 'error',
  path: '',
  code: 'too-many-aliases',
  message: {
    vi: `Tệp có ${String(count)} tham chiếu YAML, nhiều nhất là ${String(MAX_ALIASES)}.`,
    en: `The file has ${String(count)} YAML aliases; at most ${String(MAX_ALIASES)} are read.`
  }
});

const badAlias = (place: Place): Problem => ({
  ...place,
  severity: 'error',
  path: '',
  code: 'bad-alias',
  message: {
    vi: 'Tham chiếu YAML trỏ vào chỗ không có hoặc trỏ vòng.',
    en: 'A YAML alias points to nothing, in a circle, or expands too far.'
  }
});
