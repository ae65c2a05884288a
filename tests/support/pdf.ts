import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  /** Text in reading order; a new line of print is a new line here. */
  readonly text: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
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
      pages.push({ text, width: width * MM_PER_POINT, height: height * MM_PER_POINT });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
