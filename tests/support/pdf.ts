import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  /** Text in reading order; a new line of print is a new line here. */
  readonly text: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Pieces of text with where they stand, in millimetres from the page's left and top edge to their baseline. */
  readonly pieces: readonly PdfPiece[];
}

export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Points. */
  readonly size: number;
}

const MM_PER_POINT = 25.4 / 72;

/** The pages of a PDF, as a reader would find them. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  // The library takes the buffer away from who gives it.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: true });
  const pdf = await task.promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      const pieces = items.flatMap((item): PdfPiece[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [size = 0, , , , x = 0, y = 0] = item.transform as readonly number[];
        return [
          {
            text: item.str,
            x: x * MM_PER_POINT,
            y: (height - y) * MM_PER_POINT,
            width: item.width * MM_PER_POINT,
            size
          }
        ];
      });
      pages.push({ text, width: width * MM_PER_POINT, height: height * MM_PER_POINT, pieces });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
