import { escapeText, shape } from './svg.ts';

/** What every figure carries besides its data. */
export interface FigureHead {
  /** Begins every id in the drawing: unique in the page, letters, digits and hyphens. */
  readonly prefix: string;
  readonly title: string;
  /** What the drawing shows, in a sentence or two. */
  readonly description: string;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The `<svg>` around a drawing, named and described for those who do not see it. Colours come from the page's classes
 * (`.chart`), so that dark and paper need no second drawing.
 *
 * @throws RangeError where the prefix cannot begin an id
 */
export function figureFrame(head: FigureHead, size: FrameSize, variant: string, ...content: readonly string[]): string {
  if (!/^[a-z][a-z0-9-]*$/i.test(head.prefix)) throw new RangeError(`not a prefix of ids: ${head.prefix}`);
  const [titleId, descriptionId] = [`${head.prefix}-t`, `${head.prefix}-d`];
  const described = head.description !== '';
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: variant === '' ? 'chart' : `chart ${variant}`,
      viewBox: `0 0 ${Math.ceil(size.width)} ${Math.ceil(size.height)}`,
      // Advances that do not depend on the zoom: what fits when it is drawn fits at any size.
      'text-rendering': 'geometricPrecision',
      role: 'img',
      'aria-labelledby': described ? `${titleId} ${descriptionId}` : titleId
    },
    shape('title', { id: titleId }, escapeText(head.title)),
    described ? shape('desc', { id: descriptionId }, escapeText(head.description)) : '',
    ...content
  );
}
