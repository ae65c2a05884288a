import type { ReportDocument } from '../model/document.ts';
import { numberingOf, type Numbering } from '../model/numbering.ts';
import { documentWords, type DocumentWords } from '../model/words.ts';

/** A signed state of the ledger, printed with a document so that whoever keeps the paper can hold the ledger against it. */
export interface PrintedCheckpoint {
  /** Four groups of four hex digits. */
  readonly shortRoot: string;
  /** Entries that it covers. */
  readonly size: number;
  /** UTC, ISO 8601. */
  readonly time: string;
}

export interface HtmlOptions {
  /** Level of the document's own title: 1 where it is the page, 2 under a heading of the page. */
  readonly titleLevel?: 1 | 2;
  /** Put before every id, so that several documents can stand on one page. */
  readonly idPrefix?: string;
  /** Known at rendering only: it is made after the document, and no part of it. */
  readonly checkpoint?: PrintedCheckpoint;
}

/** What the rendering of a block needs to know of its document. */
export interface HtmlContext {
  readonly document: ReportDocument;
  readonly words: DocumentWords;
  readonly numbering: Numbering;
  readonly titleLevel: 1 | 2;
  readonly checkpoint: PrintedCheckpoint | undefined;
  readonly idOf: (anchor: string | undefined) => string | undefined;
}

export function htmlContext(document: ReportDocument, options: HtmlOptions = {}): HtmlContext {
  const prefix = options.idPrefix ?? '';
  return {
    document,
    words: documentWords(document.language),
    numbering: numberingOf(document),
    titleLevel: options.titleLevel ?? 1,
    checkpoint: options.checkpoint,
    idOf: (anchor) => (anchor === undefined ? undefined : prefix + anchor)
  };
}
