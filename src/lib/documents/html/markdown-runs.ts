import { lexer, type Token, type Tokens } from 'marked';
import { decodeEntities } from './decode-entities.ts';
import { unlessTooDeep } from './unless-too-deep.ts';
import { lineBreak, link, text, type Marks, type Run } from '../model/runs.ts';

/**
 * Markdown as one stretch of runs, for a cell or a line: blocks follow each other on new lines, list items after a dash.
 * Markup that people typed stays as its characters; links that a document may not carry keep their words.
 */
export function markdownRuns(markdown: string): readonly Run[] {
  const written = markdown.toWellFormed();
  return unlessTooDeep(
    () => inlineRuns(lexer(written)),
    () => [text(written)]
  );
}

/** The words of Markdown without its signs, for search, titles and mails. */
export function markdownText(markdown: string): string {
  return markdownRuns(markdown)
    .map((run) => (run.kind === 'break' ? '\n' : run.kind === 'reference' ? '' : run.text))
    .join('');
}

/** The runs of parsed Markdown. */
export function inlineRuns(tokens: readonly Token[], marks: Marks = {}): readonly Run[] {
  const runs: Run[] = [];
  for (const token of tokens) {
    const next = runsOf(token, marks);
    if (next.length > 0 && runs.length > 0 && isBlock(token)) runs.push(lineBreak);
    runs.push(...next);
  }
  return merged(runs);
}

const BLOCKS = new Set(['paragraph', 'heading', 'list', 'blockquote', 'code', 'table', 'list_item']);
const isBlock = (token: Token): boolean =>
  BLOCKS.has(token.type) || (token.type === 'html' && (token as Tokens.HTML).block);

function runsOf(token: Token, marks: Marks): readonly Run[] {
  switch (token.type) {
    case 'strong':
      return inlineRuns(token.tokens ?? [], { ...marks, bold: true });
    case 'em':
      return inlineRuns(token.tokens ?? [], { ...marks, italic: true });
    case 'codespan':
      return [text((token as Tokens.Codespan).text, { ...marks, code: true })];
    case 'code':
      return codeLines((token as Tokens.Code).text);
    case 'link': {
      const given = token as Tokens.Link;
      const words = inlineRuns(given.tokens, marks);
      return words.map((run) => (run.kind === 'text' ? link(run.text, given.href, marksOf(run)) : run));
    }
    case 'br':
      return [lineBreak];
    case 'list':
      return listRuns(token as Tokens.List, marks);
    case 'table':
      return tableRuns(token as Tokens.Table, marks);
    case 'checkbox':
      return [text((token as Tokens.Checkbox).checked ? '☑ ' : '☐ ', marks)];
    case 'space':
    case 'hr':
    case 'def':
      return [];
    default:
      return textRuns(token, marks);
  }
}

/** Text, markup that people typed, images: their parts or their characters. */
function textRuns(token: Token, marks: Marks): readonly Run[] {
  if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0)
    return inlineRuns(token.tokens, marks);
  const value = 'text' in token ? String(token.text) : token.raw;
  const plain = token.type === 'html' ? value : decodeEntities(value);
  // A line end inside a paragraph is a space, behind it nothing.
  const lines = plain.split('\n').map((one, index, all) => trimmedAtBreaks(one, index > 0, index < all.length - 1));
  const line = lines.filter((one, index) => one !== '' || index === 0).join(' ');
  return line === '' ? [] : [text(line, marks)];
}

/** Without the spaces at a line end; split and trimmed, because a pattern over them can take cubic time. */
function trimmedAtBreaks(line: string, before: boolean, after: boolean): string {
  const start = before ? line.trimStart() : line;
  return after ? start.trimEnd() : start;
}

/** A block of code, a line a line. */
export const codeLines = (code: string): readonly Run[] =>
  code
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [lineBreak] : []),
      ...(line === '' ? [] : [text(line, { code: true })])
    ]);

function listRuns(list: Tokens.List, marks: Marks): readonly Run[] {
  const first = list.start === '' ? 1 : list.start;
  return list.items.flatMap((item, index) => [
    ...(index > 0 ? [lineBreak] : []),
    text(list.ordered ? `${first + index}. ` : '- ', marks),
    ...inlineRuns(item.tokens, marks)
  ]);
}

function tableRuns(token: Tokens.Table, marks: Marks): readonly Run[] {
  const lines = [token.header, ...token.rows].map((cells) =>
    cells.flatMap((cell, index) => [...(index > 0 ? [text('; ', marks)] : []), ...inlineRuns(cell.tokens, marks)])
  );
  return lines.flatMap((runs, index) => [...(index > 0 ? [lineBreak] : []), ...runs]);
}

const marksOf = ({ bold, italic, code }: Marks): Marks => ({
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(code ? { code } : {})
});

/** Neighbouring text runs of the same marks as one. */
function merged(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.kind === 'text' && run.kind === 'text' && sameMarks(last, run)) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

const sameMarks = (a: Marks, b: Marks): boolean => a.bold === b.bold && a.italic === b.italic && a.code === b.code;
