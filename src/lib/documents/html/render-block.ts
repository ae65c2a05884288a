import type { Block, ParagraphBlock } from '../model/blocks.ts';
import type { HtmlContext } from './context.ts';
import { attributes, escapeHtml } from './escape.ts';
import { headingTag } from './heading-tag.ts';
import { renderCallout } from './render-callout.ts';
import { renderFigure } from './render-figure.ts';
import { renderLetterhead } from './render-letterhead.ts';
import { renderList } from './render-list.ts';
import { renderAddressee, renderAnnex, renderBasis, renderTitle } from './render-opening.ts';
import { renderRuns } from './render-runs.ts';
import { renderSignatures } from './render-signatures.ts';
import { renderTable } from './render-table.ts';
import { renderVerification } from './render-verification.ts';

/** One block. Page breaks are empty here: they part the sheets. */
export function renderBlock(block: Block, context: HtmlContext): string {
  switch (block.kind) {
    case 'letterhead':
      return renderLetterhead(block, context);
    case 'title':
      return renderTitle(block, context);
    case 'addressee':
      return renderAddressee(block, context);
    case 'basis':
      return renderBasis(block, context);
    case 'heading': {
      const label = context.numbering.labelOf(block);
      const content = escapeHtml(label === '' ? block.text : `${label} ${block.text}`);
      return headingTag(block.level, { id: context.idOf(block.anchor) }, content, context);
    }
    case 'paragraph':
      return `<p${attributes({ class: PARAGRAPH_CLASS[block.form] })}>${renderRuns(block.runs, context)}</p>`;
    case 'list':
      return renderList(block, context);
    case 'table':
      return renderTable(block, context);
    case 'figure':
      return renderFigure(block, context);
    case 'callout':
      return renderCallout(block, context);
    case 'signatures':
      return renderSignatures(block, context);
    case 'verification':
      return renderVerification(block, context);
    case 'annex':
      return renderAnnex(block, context);
    case 'page-break':
      return '';
  }
}

const PARAGRAPH_CLASS: Readonly<Record<ParagraphBlock['form'], string | undefined>> = {
  body: undefined,
  plain: 'pl',
  centred: 'ty',
  note: 'note'
};
