import { attributes, escapeHtml } from '../html/escape.ts';

/** Attributes of a shape. Numbers are coordinates: they must be finite and are written with at most one decimal. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** A shape or group as markup; children are markup already. */
export function shape(name: string, values: SvgAttributes, ...children: readonly string[]): string {
  const written = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? coordinate(value) : value])
  );
  const open = `<${name}${attributes(written)}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** @throws RangeError for a number that is not finite: a figure is drawn from results, and those are finite */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a figure takes finite numbers only');
  return String(Math.round(value * 10) / 10 + 0);
}

export const escapeText = escapeHtml;
