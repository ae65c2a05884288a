import type { IsoDay } from '#lib/text/days.ts';
import type { Run } from './runs.ts';
import type { TableBlock } from './table.ts';

/**
 * Who writes, the national name and motto, number and symbol, place and date: the head of an administrative document
 * (Decree 30/2020/NĐ-CP, Annex I). Several lines of a name are parted by line breaks.
 */
export interface LetterheadBlock {
  readonly kind: 'letterhead';
  readonly superior?: string;
  readonly agency: string;
  /** Number and symbol, `08` and `BC-TTV`. Without a value a blank is left for the office to fill. */
  readonly number?: { readonly value?: string; readonly symbol: string };
  /** What a letter is about (`V/v …`), under the number; documents with a type name have it in their title. */
  readonly about?: string;
  readonly place: string;
  /** Without it a blank is left for the office to fill. */
  readonly date?: IsoDay;
}

/** The document's type name (`BÁO CÁO`) and what it is about (trích yếu). */
export interface TitleBlock {
  readonly kind: 'title';
  readonly name: string;
  readonly about?: string;
}

/** `Kính gửi:` and to whom. */
export interface AddresseeBlock {
  readonly kind: 'addressee';
  readonly to: readonly string[];
}

/** What the document rests on: one line each in italics; the marks at the ends of lines are set by the renderings. */
export interface BasisBlock {
  readonly kind: 'basis';
  readonly items: readonly (readonly Run[])[];
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly numbered: boolean;
  readonly anchor?: string;
}

/** `body`: justified, first line indented; `plain`: not indented; `centred`; `note`: smaller, under something. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly form: 'body' | 'plain' | 'centred' | 'note';
  readonly runs: readonly Run[];
}

export interface ListItem {
  readonly runs: readonly Run[];
  readonly list?: ListBlock;
}

export interface ListBlock {
  readonly kind: 'list';
  /** `-`, `1.` or `a)`. */
  readonly marker: 'dash' | 'number' | 'letter';
  readonly items: readonly ListItem[];
}

/** A drawing, said in words, with its figures: in a table of its own, or in one that stands elsewhere. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly anchor: string;
  readonly caption: string;
  /** What the drawing shows, for those who do not see it. */
  readonly alt: string;
  /** A whole `<svg>` of plain shapes and text, as `figures/` draws it; the renderings leave out any other. */
  readonly svg: string;
  readonly data:
    { readonly kind: 'table'; readonly table: TableBlock } | { readonly kind: 'reference'; readonly to: string };
}

export type CalloutTone = 'note' | 'pass' | 'warn' | 'fail';

export interface CalloutBlock {
  readonly kind: 'callout';
  readonly tone: CalloutTone;
  readonly title: string;
  readonly runs: readonly Run[];
}

export interface Signature {
  /** `TM. BAN CHỈ ĐẠO`, `KT. TỔ TRƯỞNG`: in whose stead, a line above the position. */
  readonly authority?: string;
  /** The position, `TỔ TRƯỞNG`. */
  readonly title: string;
  /** `(Ký, ghi rõ họ tên)` in the room for the signature. */
  readonly note?: string;
  readonly name?: string;
}

/** Who signs, in columns, and `Nơi nhận:` on the left of a single signer, under several. */
export interface SignaturesBlock {
  readonly kind: 'signatures';
  readonly columns: readonly Signature[];
  readonly recipients: readonly string[];
}

/** How to check the printed document: its digest, and a QR code as rows of `0` and `1`. */
export interface VerificationBlock {
  readonly kind: 'verification';
  readonly digest: string;
  readonly address?: string;
  readonly qr?: readonly string[];
}

/** `Phụ lục I` with its title; begins a page. */
export interface AnnexBlock {
  readonly kind: 'annex';
  readonly anchor: string;
  readonly title: string;
  /** `(Kèm theo Báo cáo số … ngày …)` */
  readonly note?: string;
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
}

export type Block =
  | LetterheadBlock
  | TitleBlock
  | AddresseeBlock
  | BasisBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | CalloutBlock
  | SignaturesBlock
  | VerificationBlock
  | AnnexBlock
  | PageBreakBlock;

export type BlockKind = Block['kind'];

/** Every kind of block; the type holds the list complete. */
export const BLOCK_KINDS = Object.keys({
  letterhead: 0,
  title: 0,
  addressee: 0,
  basis: 0,
  heading: 0,
  paragraph: 0,
  list: 0,
  table: 0,
  figure: 0,
  callout: 0,
  signatures: 0,
  verification: 0,
  annex: 0,
  'page-break': 0
} satisfies Record<BlockKind, 0>) as readonly BlockKind[];
