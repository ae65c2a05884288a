import { lexer, type Token, type Tokens } from 'marked';
import type { Block, ListBlock, ListItem } from '../model/blocks.ts';
import { heading, paragraph } from '../model/build.ts';
import type { Run } from '../model/runs.ts';
import { cell, column, row, table, type TableBlock } from '../model/table.ts';
import { unlessTooDeep } from './unless-too-deep.ts';
import { codeLines, inlineRuns } from './markdown-runs.ts';

/**
 * Markdown as blocks of a document, so that what people write reaches every rendering: paragraphs, lists, tables, quoted
 * text in italics, code line by line. Headings become unnumbered headings of the third level; tables have no number.
 *
 * @param anchor begins the anchors of the tables in it: unique in the document
 */
export function markdownBlocks(markdown: string, anchor: string): Block[] {
  const written = markdown.toWellFormed();
  return unlessTooDeep(
    () => blocksOf(lexer(written), { anchor, tables: 0 }),
    () => [paragraph(written)]
  );
}

interface Counter {
  readonly anchor: string;
  tables: number;
}

const blocksOf = (tokens: readonly Token[], counter: Counter): Block[] =>
  tokens.flatMap((token) => blockOf(token, counter));

function blockOf(token: Token, counter: Counter): readonly Block[] {
  switch (token.type) {
    case 'heading':
      return [heading(3, wordsOf(inlineRuns(inlineTokens(token))), { numbered: false })];
    case 'list':
      return [listBlock(token as Tokens.List)];
    case 'table':
      return [tableBlock(token as Tokens.Table, counter)];
    case 'blockquote':
      return blocksOf(token.tokens ?? [], counter).map(inItalics);
    case 'code':
      return [paragraph(codeLines((token as Tokens.Code).text), 'plain')];
    case 'space':
    case 'hr':
    case 'def':
      return [];
    default: {
      const runs = inlineRuns(inlineTokens(token));
      return runs.length === 0 ? [] : [paragraph(runs)];
    }
  }
}

/** The inline parts of a block; what has none is its own text. */
const inlineTokens = (token: Token): readonly Token[] => ('tokens' in token && token.tokens ? token.tokens : [token]);

const wordsOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' || run.kind === 'link' ? run.text : ' ')).join('');

function listBlock(list: Tokens.List): ListBlock {
  return { kind: 'list', marker: list.ordered ? 'number' : 'dash', items: list.items.map(listItem) };
}

function listItem(item: Tokens.ListItem): ListItem {
  const inner = item.tokens.find((token): token is Tokens.List => token.type === 'list');
  const runs = inlineRuns(item.tokens.filter((token) => token.type !== 'list' && token.type !== 'space'));
  return inner === undefined ? { runs } : { runs, list: listBlock(inner) };
}

function tableBlock(token: Tokens.Table, counter: Counter): TableBlock {
  counter.tables += 1;
  return table({
    anchor: `${counter.anchor}-${counter.tables}`,
    caption: '',
    numbered: false,
    columns: token.align.map((align) => column(align ?? 'left')),
    header: [token.header.map((part) => cell(inlineRuns(part.tokens)))],
    rows: token.rows.map((parts) => row(...parts.map((part) => cell(inlineRuns(part.tokens)))))
  });
}

const inItalics = (block: Block): Block =>
  block.kind === 'paragraph'
    ? { ...block, runs: block.runs.map((run) => (run.kind === 'break' ? run : { ...run, italic: true })) }
    : block;
