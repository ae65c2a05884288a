import type { Block } from './blocks.ts';
import type { ReportDocument } from './document.ts';
import { numberingOf } from './numbering.ts';
import type { Run } from './runs.ts';
import type { Cell, TableBlock } from './table.ts';

export type DocumentFault =
  | { readonly code: 'anchor-repeated' | 'anchor-malformed' | 'reference-dangling'; readonly anchor: string }
  | { readonly code: 'row-ragged'; readonly anchor: string; readonly row: number }
  | { readonly code: 'columns' | 'header-ragged' | 'row-header' | 'figure-without-words'; readonly anchor: string }
  | { readonly code: 'nobody-signs' | 'list-empty' };

/**
 * What is wrong with a document as a structure: anchors used twice, references to nothing, rows that do not fill their
 * table, figures without words. A kind's builder is right when this finds nothing.
 */
export function checkDocument(document: ReportDocument): DocumentFault[] {
  const blocks = document.blocks.flatMap((block) =>
    block.kind === 'figure' && block.data.kind === 'table' ? [block, block.data.table] : [block]
  );
  return [...checkAnchors(blocks), ...checkReferences(document, blocks), ...blocks.flatMap(checkBlock)];
}

function checkAnchors(blocks: readonly Block[]): DocumentFault[] {
  const anchors = blocks.flatMap((block) => ('anchor' in block && block.anchor !== undefined ? [block.anchor] : []));
  return anchors.flatMap((anchor, index): DocumentFault[] => [
    ...(/^[a-z][a-z0-9-]*$/.test(anchor) ? [] : [{ code: 'anchor-malformed' as const, anchor }]),
    ...(anchors.indexOf(anchor) === index ? [] : [{ code: 'anchor-repeated' as const, anchor }])
  ]);
}

function checkReferences(document: ReportDocument, blocks: readonly Block[]): DocumentFault[] {
  const numbering = numberingOf(document);
  const used = blocks.flatMap((block) => [
    ...(block.kind === 'figure' && block.data.kind === 'reference' ? [block.data.to] : []),
    ...runsIn(block).flatMap((run) => (run.kind === 'reference' ? [run.to] : []))
  ]);
  const dangling = used.filter((anchor) => numbering.referenceTo(anchor) === undefined);
  return dangling.map((anchor) => ({ code: 'reference-dangling', anchor }));
}

function runsIn(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return block.runs;
    case 'basis':
      return block.items.flat();
    case 'list':
      return block.items.flatMap((item) => [...item.runs, ...(item.list === undefined ? [] : runsIn(item.list))]);
    case 'table': {
      const rows = block.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells]));
      return [...block.header, ...rows].flat().flatMap((cell) => cell.runs);
    }
    default:
      return [];
  }
}

function checkBlock(block: Block): DocumentFault[] {
  switch (block.kind) {
    case 'table':
      return checkTable(block);
    case 'figure':
      return block.alt.trim() === '' ? [{ code: 'figure-without-words', anchor: block.anchor }] : [];
    case 'signatures':
      return block.columns.length === 0 ? [{ code: 'nobody-signs' }] : [];
    case 'list':
      return block.items.length === 0 ? [{ code: 'list-empty' }] : [];
    default:
      return [];
  }
}

function checkTable(table: TableBlock): DocumentFault[] {
  const { anchor, columns, rowHeader } = table;
  const faults: DocumentFault[] = [];
  if (columns.length === 0 || columns.some(({ width }) => !(width > 0))) faults.push({ code: 'columns', anchor });
  if (!fillsGrid(table.header, columns.length)) faults.push({ code: 'header-ragged', anchor });
  if (rowHeader !== null && columns[rowHeader] === undefined) faults.push({ code: 'row-header', anchor });
  table.rows.forEach((row, index) => {
    const width = row.kind === 'group' ? columns.length : widthOf(row.cells);
    if (width !== columns.length) faults.push({ code: 'row-ragged', anchor, row: index });
  });
  return faults;
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0);

/** Whether header cells with their spans cover every place of every header row, and no place twice. */
function fillsGrid(header: readonly (readonly Cell[])[], width: number): boolean {
  const area = header.flat().reduce((sum, cell) => sum + (cell.colSpan ?? 1) * (cell.rowSpan ?? 1), 0);
  const deepEnough = header.every((cells, index) =>
    cells.every((cell) => index + (cell.rowSpan ?? 1) <= header.length)
  );
  return header.length > 0 && deepEnough && area === header.length * width;
}
