import type { Lang } from '#lib/text/language.ts';
import { addresseeLines, basisLines, dashLines, letterheadLines, shortDigest } from './administrative-form.ts';
import type { Block, ListBlock, Signature } from './blocks.ts';
import type { ReportDocument } from './document.ts';
import { listMarker } from './list-marker.ts';
import { numberingOf, type Numbering } from './numbering.ts';
import type { Run } from './runs.ts';
import type { Row, TableBlock } from './table.ts';
import { documentWords } from './words.ts';

/** The words of a document in reading order, a block a paragraph, cells parted by tabs: for search and for tests. */
export function toPlainText(document: ReportDocument): string {
  const numbering = numberingOf(document);
  return document.blocks
    .map((block) =>
      blockLines(block, document, numbering)
        .filter((line) => line !== '')
        .join('\n')
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The words of a run of text; references by their number. */
export function plainRuns(runs: readonly Run[], numbering: Pick<Numbering, 'referenceTo'>): string {
  return runs
    .map((run) => {
      if (run.kind === 'break') return '\n';
      return run.kind === 'reference' ? (numbering.referenceTo(run.to) ?? run.to) : run.text;
    })
    .join('');
}

function blockLines(block: Block, document: ReportDocument, numbering: Numbering): readonly string[] {
  const lang = document.language;
  const plain = (runs: readonly Run[]): string => plainRuns(runs, numbering);
  const label = numbering.labelOf(block);
  const labelled = (text: string): string => (label === '' ? text : `${label} ${text}`);
  switch (block.kind) {
    case 'letterhead': {
      const lines = letterheadLines(block, lang);
      const left = [...lines.superior, ...lines.agency];
      return [...left, lines.nation, lines.motto, lines.number ?? '', lines.about ?? '', lines.placeAndDate];
    }
    case 'title':
      return [block.name, block.about ?? ''];
    case 'addressee':
      return addresseeLines(block, lang);
    case 'basis':
      return basisLines(block).map(plain);
    case 'heading':
      return [labelled(block.text)];
    case 'paragraph':
      return [plain(block.runs)];
    case 'list':
      return listLines(block, lang, plain, '');
    case 'table':
      return tableLines(block, labelled(block.caption), plain);
    case 'figure': {
      const table = block.data.kind === 'table' ? block.data.table : undefined;
      return [labelled(block.caption), block.alt, ...(table ? blockLines(table, document, numbering) : [])];
    }
    case 'callout':
      return [block.title, plain(block.runs)];
    case 'signatures':
      return [
        ...(block.recipients.length > 0 ? [`${documentWords(lang).recipients}:`, ...dashLines(block.recipients)] : []),
        ...block.columns.flatMap(signatureLines)
      ];
    case 'verification':
      return [`${documentWords(lang).check} ${shortDigest(block.digest)}`, block.address ?? ''];
    case 'annex':
      return [label, block.title, block.note ?? ''];
    case 'page-break':
      return [];
  }
}

const signatureLines = (signature: Signature): string[] => [
  signature.authority ?? '',
  signature.title,
  signature.note ?? '',
  signature.name ?? ''
];

function listLines(list: ListBlock, lang: Lang, plain: (runs: readonly Run[]) => string, indent: string): string[] {
  return list.items.flatMap((item, index) => [
    `${indent}${listMarker(list.marker, index, lang)} ${plain(item.runs)}`,
    ...(item.list === undefined ? [] : listLines(item.list, lang, plain, `${indent}  `))
  ]);
}

function tableLines(table: TableBlock, caption: string, plain: (runs: readonly Run[]) => string): string[] {
  const rowLine = (row: Row): string =>
    row.kind === 'group' ? row.label : row.cells.map((cell) => plain(cell.runs)).join('\t');
  const header = table.header.map((cells) => cells.map((cell) => plain(cell.runs)).join('\t'));
  return [caption, ...header, ...table.rows.map(rowLine), ...table.notes];
}
