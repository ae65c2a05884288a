import type { Block, ListBlock, ListItem } from './blocks.ts';
import { paragraph } from './build.ts';
import { text, type Run } from './runs.ts';

const END_MARK = './.';

/**
 * Puts the end mark of an administrative document, `./.`, straight behind the last word of its text (Decree
 * 30/2020/NĐ-CP). Where the text ends in a table or figure, the mark stands on a line of its own.
 *
 * @param blocks the text alone, without signatures and what follows them
 */
export function withEndMark(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return [...blocks.slice(0, -1), { ...last, runs: marked(last.runs) }];
  if (last?.kind === 'list' && last.items.length > 0) return [...blocks.slice(0, -1), markedList(last)];
  return [...blocks, paragraph(END_MARK, 'plain')];
}

function markedList(list: ListBlock): ListBlock {
  const items = list.items.slice(0, -1);
  const last = list.items.at(-1);
  return last === undefined ? list : { ...list, items: [...items, markedItem(last)] };
}

function markedItem(item: ListItem): ListItem {
  if (item.list !== undefined && item.list.items.length > 0) return { ...item, list: markedList(item.list) };
  return { ...item, runs: marked(item.runs) };
}

function marked(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (last?.kind !== 'text') return [...runs, text(END_MARK)];
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/[\s.;]+$/u, '') + END_MARK }];
}
