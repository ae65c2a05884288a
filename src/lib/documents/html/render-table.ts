import type { Align, Cell, Row, TableBlock } from '../model/table.ts';
import type { HtmlContext } from './context.ts';
import { attributes, escapeHtml } from './escape.ts';
import { renderRuns } from './render-runs.ts';

const ALIGN_CLASS: Readonly<Record<Align, string>> = { left: '', center: 'c', right: 'r' };
const MARK_CLASS: Readonly<Record<NonNullable<Cell['mark']>, string>> = { different: 'odd', unknown: 'unk' };

/** A ruled table: caption, repeated head with column numbers, groups of rows as bodies of their own, notes after it. */
export function renderTable(table: TableBlock, context: HtmlContext): string {
  const label = context.numbering.labelOf(table);
  const words = escapeHtml(label === '' ? table.caption : `${label} ${table.caption}`);
  const caption = words === '' ? '' : `<caption>${words}</caption>`;
  const head = [...table.header.map((cells) => headerRow(cells, context)), ...columnNumbers(table)].join('');
  // A box of its own, in which a wide table scrolls on a phone.
  const box = attributes({
    class: 'tb',
    role: 'group',
    tabindex: 0,
    'aria-label': label || table.caption || undefined
  });
  const html =
    `<div${box}><table${attributes({ class: 'bt', id: context.idOf(table.anchor) })}>${caption}` +
    `<colgroup>${columnWidths(table)}</colgroup><thead>${head}</thead>${renderBodies(table, context)}</table></div>`;
  return html + table.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('');
}

/** The obsolete `width` attribute is the only way to widths that data decide where no inline style may stand. */
function columnWidths(table: TableBlock): string {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  return table.columns.map(({ width }) => `<col width="${Math.round((width / total) * 1000) / 10}%">`).join('');
}

function headerRow(cells: readonly Cell[], context: HtmlContext): string {
  const html = cells.map((cell) => {
    const scope = (cell.colSpan ?? 1) > 1 ? 'colgroup' : 'col';
    const spans = { colspan: cell.colSpan, rowspan: cell.rowSpan };
    return `<th${attributes({ scope, ...spans })}>${renderRuns(cell.runs, context)}</th>`;
  });
  return `<tr>${html.join('')}</tr>`;
}

function columnNumbers(table: TableBlock): string[] {
  if (!table.columnNumbers) return [];
  return [`<tr class="no">${table.columns.map((_, index) => `<td>(${index + 1})</td>`).join('')}</tr>`];
}

function renderBodies(table: TableBlock, context: HtmlContext): string {
  const bodies: string[][] = [[]];
  for (const row of table.rows) {
    if (row.kind === 'group' && bodies.at(-1)?.length !== 0) bodies.push([]);
    bodies.at(-1)?.push(renderRow(row, table, context));
  }
  return bodies.map((rows) => `<tbody>${rows.join('')}</tbody>`).join('');
}

function renderRow(row: Row, table: TableBlock, context: HtmlContext): string {
  if (row.kind === 'group') {
    const head = attributes({ scope: 'rowgroup', colspan: table.columns.length });
    return `<tr class="g"><th${head}>${escapeHtml(row.label)}</th></tr>`;
  }
  let column = 0;
  const cells = row.cells.map((cell) => {
    const html = bodyCell(cell, column, row.kind === 'total', table, context);
    column += cell.colSpan ?? 1;
    return html;
  });
  return `<tr${attributes({ class: { data: undefined, aside: 'w', total: 'sum' }[row.kind] })}>${cells.join('')}</tr>`;
}

function bodyCell(cell: Cell, column: number, bold: boolean, table: TableBlock, context: HtmlContext): string {
  const align = cell.align ?? table.columns[column]?.align ?? 'left';
  const classes = [ALIGN_CLASS[align], cell.mark === undefined ? '' : MARK_CLASS[cell.mark]].filter(Boolean).join(' ');
  const heads = column === table.rowHeader;
  const tag = heads ? 'th' : 'td';
  const given = attributes({ scope: heads ? 'row' : undefined, class: classes || undefined, colspan: cell.colSpan });
  const content = renderRuns(cell.runs, context);
  return `<${tag}${given}>${bold && content !== '' ? `<b>${content}</b>` : content}</${tag}>`;
}
