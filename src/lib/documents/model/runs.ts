import type { Lang } from '#lib/text/language.ts';
import { safeHref } from './safe-href.ts';

/** How a stretch of text is set. */
export interface Marks {
  readonly bold?: true;
  readonly italic?: true;
  /** Set in a fixed-width face: names of files, fields, commands. */
  readonly code?: true;
  /** Language of the part, where it differs from the document's. */
  readonly lang?: Lang;
}

export interface TextRun extends Marks {
  readonly kind: 'text';
  readonly text: string;
}

export interface LinkRun extends Marks {
  readonly kind: 'link';
  readonly text: string;
  /** http, https or mailto; anything else is shown as plain text. */
  readonly href: string;
}

/** The label of a numbered block, `Bảng 1`: it is computed, so that it cannot be wrong. */
export interface ReferenceRun extends Marks {
  readonly kind: 'reference';
  /** The anchor of a table, figure, heading or annex. */
  readonly to: string;
}

export interface BreakRun {
  readonly kind: 'break';
}

/** A stretch of a paragraph: flat, as word processors have it. */
export type Run = TextRun | LinkRun | ReferenceRun | BreakRun;

/** What builders take where a paragraph or a cell is wanted. */
export type Content = string | Run | readonly Run[];

export const text = (value: string, marks: Marks = {}): TextRun => ({ kind: 'text', text: value, ...marks });
export const bold = (value: string): TextRun => text(value, { bold: true });
export const italic = (value: string): TextRun => text(value, { italic: true });
export const reference = (to: string, marks: Marks = {}): ReferenceRun => ({ kind: 'reference', to, ...marks });
export const lineBreak: BreakRun = { kind: 'break' };

/** A link, or only its text where the address is not one that a document may carry. */
export function link(value: string, href: string, marks: Marks = {}): LinkRun | TextRun {
  const safe = safeHref(href);
  return safe === undefined ? text(value, marks) : { kind: 'link', text: value, href: safe, ...marks };
}

/** Content as runs; line breaks of a string become break runs. */
export function runsOf(content: Content): readonly Run[] {
  if (typeof content !== 'string') return isRun(content) ? [content] : content;
  if (content === '') return [];
  return content
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [lineBreak] : []), ...(line ? [text(line)] : [])]);
}

const isRun = (content: Run | readonly Run[]): content is Run => 'kind' in content;
