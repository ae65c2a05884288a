import { filledBox, type Fill } from './patterns.ts';
import { shape } from './svg.ts';

/** A filled bar with its edge drawn over it. Nothing where it has no width. */
export function edgedBar(x: number, y: number, width: number, height: number, fill: Fill): string {
  if (width <= 0) return '';
  const box = { x, y, width, height };
  return filledBox(box, fill) + shape('rect', { ...box, fill: 'none', class: 'edge' });
}

/** What is not known: thin hatching in a broken outline. */
export function unknownBar(x: number, y: number, width: number, height: number): string {
  if (width <= 0) return '';
  const box = { x, y, width, height };
  return filledBox(box, { pattern: 'unk' }) + shape('rect', { ...box, fill: 'none', class: 'unk-edge' });
}
