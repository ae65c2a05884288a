import type { Lang } from '#lib/text/language.ts';
import type { Block } from './blocks.ts';
import type { ReportDocument } from './document.ts';
import { romanNumeral } from './roman-numeral.ts';
import { documentWords } from './words.ts';

/** The numbers of a document: what its blocks carry and what references to them say. */
export interface Numbering {
  /** The number before a block's own text: `2.1.`, `Bảng 3.`, `Phụ lục II`. Empty for what carries none. */
  readonly labelOf: (block: Block) => string;
  /** What a reference says: `Bảng 3`, `Mục 2.1`; undefined where nothing has that anchor. */
  readonly referenceTo: (anchor: string) => string | undefined;
}

/** Numbers headings, tables, figures and annexes in the order in which they are read. */
export function numberingOf(document: ReportDocument): Numbering {
  const counts = new Counts(document.language);
  for (const block of document.blocks) {
    counts.take(block);
    if (block.kind === 'figure' && block.data.kind === 'table') counts.take(block.data.table);
  }
  return {
    labelOf: (block) => counts.labels.get(block) ?? '',
    referenceTo: (anchor) => counts.references.get(anchor)
  };
}

class Counts {
  readonly labels = new Map<Block, string>();
  readonly references = new Map<string, string>();
  private readonly words;
  private readonly headings = [0, 0, 0];
  private tables = 0;
  private figures = 0;
  private annexes = 0;

  constructor(lang: Lang) {
    this.words = documentWords(lang);
  }

  take(block: Block): void {
    switch (block.kind) {
      case 'heading':
        if (block.numbered) this.takeHeading(block);
        else if (block.anchor !== undefined) this.references.set(block.anchor, `“${block.text}”`);
        break;
      case 'table':
        if (block.numbered) this.takeNumbered(block, `${this.words.table} ${++this.tables}`, '.');
        else this.references.set(block.anchor, `“${block.caption}”`);
        break;
      case 'figure':
        this.takeNumbered(block, `${this.words.figure} ${++this.figures}`, '.');
        break;
      case 'annex':
        this.takeNumbered(block, `${this.words.annex} ${romanNumeral(++this.annexes)}`, '');
        break;
      default:
        break;
    }
  }

  private takeHeading(block: Block & { kind: 'heading' }): void {
    this.headings[block.level - 1] = (this.headings[block.level - 1] ?? 0) + 1;
    this.headings.fill(0, block.level);
    const number = this.headings.slice(0, block.level).join('.');
    this.labels.set(block, `${number}.`);
    if (block.anchor !== undefined) this.references.set(block.anchor, `${this.words.section} ${number}`);
  }

  private takeNumbered(block: Block & { anchor?: string }, name: string, end: string): void {
    this.labels.set(block, name + end);
    if (block.anchor !== undefined) this.references.set(block.anchor, name);
  }
}
