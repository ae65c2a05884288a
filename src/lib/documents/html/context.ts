import type { ReportDocument } from '../model/document.ts';
import { numberingOf, type Numbering } from '../model/numbering.ts';
import { documentWords, type DocumentWords } from '../model/words.ts';

export interface HtmlOptions {
  /** Level of the document's own title: 1 where it is the page, 2 under a heading of the page. */
  readonly titleLevel?: 1 | 2;
  /** Put before every id, so that several documents can stand on one page. */
  readonly idPrefix?: string;
}

/** What the rendering of a block needs to know of its document. */
export interface HtmlContext {
  readonly document: ReportDocument;
  readonly words: DocumentWords;
  readonly numbering: Numbering;
  readonly titleLevel: 1 | 2;
  readonly idOf: (anchor: string | undefined) => string | undefined;
}

export function htmlContext(document: ReportDocument, options: HtmlOptions = {}): HtmlContext {
  const prefix = options.idPrefix ?? '';
  return {
    document,
    words: documentWords(document.language),
    numbering: numberingOf(document),
    titleLevel: options.titleLevel ?? 1,
    idOf: (anchor) => (anchor === undefined ? undefined : prefix + anchor)
  };
}
