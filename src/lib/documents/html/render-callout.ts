import type { CalloutBlock } from '../model/blocks.ts';
import type { HtmlContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderRuns } from './render-runs.ts';

export function renderCallout(block: CalloutBlock, context: HtmlContext): string {
  const tone = block.tone === 'note' ? 'callout' : `callout ${block.tone}`;
  const body = `<p class="pl"><b>${escapeHtml(block.title)}</b></p><p class="pl">${renderRuns(block.runs, context)}</p>`;
  return `<div class="${tone}" role="note">${body}</div>`;
}
