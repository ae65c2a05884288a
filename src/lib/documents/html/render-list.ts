import type { ListBlock } from '../model/blocks.ts';
import type { HtmlContext } from './context.ts';
import { attributes } from './escape.ts';
import { renderRuns } from './render-runs.ts';

export function renderList(block: ListBlock, context: HtmlContext): string {
  const tag = block.marker === 'dash' ? 'ul' : 'ol';
  const items = block.items.map((item) => {
    const inner = item.list === undefined ? '' : renderList(item.list, context);
    return `<li>${renderRuns(item.runs, context)}${inner}</li>`;
  });
  return `<${tag}${attributes({ type: block.marker === 'letter' ? 'a' : undefined })}>${items.join('')}</${tag}>`;
}
