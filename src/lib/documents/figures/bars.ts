import { shape, type SvgAttributes } from './svg.ts';

/** A filled bar with its edge drawn over it: a pattern has no edge of its own. Nothing where it has no width. */
export function edgedBar(x: number, y: number, width: number, height: number, fill: SvgAttributes): string {
  if (width <= 0) return '';
  const box = { x, y, width, height };
  return shape('rect', { ...box, ...fill }) + shape('rect', { ...box, fill: 'none', class: 'edge' });
}

/** What is not known: thin hatching in a broken outline. */
export function unknownBar(x: number, y: number, width: number, height: number, fill: SvgAttributes): string {
  return width <= 0 ? '' : shape('rect', { x, y, width, height, ...fill, class: 'unk-edge' });
}
