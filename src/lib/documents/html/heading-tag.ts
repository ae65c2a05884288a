import type { HtmlContext } from './context.ts';
import { attributes } from './escape.ts';

/** A heading `depth` below the document's own title. */
export function headingTag(
  depth: number,
  given: Readonly<Record<string, string | undefined>>,
  content: string,
  context: HtmlContext
): string {
  const tag = `h${context.titleLevel + depth}`;
  return `<${tag}${attributes(given)}>${content}</${tag}>`;
}
