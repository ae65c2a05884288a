import { PDFINFO, PDFTOPPM, PDFTOTEXT, run } from './program.ts';

interface PaperPage {
  /** As poppler reads it, white space squeezed. */
  readonly text: string;
  /** Share of the page that is not white, 0 to 1. */
  readonly ink: number;
}

export interface Paper {
  readonly tagged: boolean;
  /** Millimetres, of the first page. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly PaperPage[];
}

const MM_PER_POINT = 25.4 / 72;

/** What poppler, which is not the browser that made it, finds in a PDF. */
export async function readPaper(file: string): Promise<Paper> {
  const info = (await run(PDFINFO, [file])).toString('utf8');
  const size = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(info);
  const count = Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]);
  if (size === null || !(count > 0)) throw new Error(`pdfinfo says neither size nor pages:\n${info}`);
  const pages: PaperPage[] = [];
  for (let number = 1; number <= count; number += 1) {
    const only = ['-f', String(number), '-l', String(number)];
    const text = (await run(PDFTOTEXT, [...only, '-enc', 'UTF-8', file, '-'])).toString('utf8');
    const image = await run(PDFTOPPM, [...only, '-gray', '-r', '40', file]);
    pages.push({ text: squeeze(text), ink: inkOf(image) });
  }
  return {
    tagged: /^Tagged:\s+yes/m.test(info),
    width: Number(size[1]) * MM_PER_POINT,
    height: Number(size[2]) * MM_PER_POINT,
    pages
  };
}

/** Text for comparing: one kind of white space, one way of writing Vietnamese marks. */
export const squeeze = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** A binary PGM (P5): `P5\nwidth height\n255\n` and one byte a pixel. */
function inkOf(pgm: Buffer): number {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
  if (header === null) throw new Error('pdftoppm gave no PGM');
  const pixels = pgm.subarray(header[0].length);
  return pixels.reduce((dark, value) => dark + (value < 250 ? 1 : 0), 0) / pixels.length;
}
