import { formatDayInWords } from '#lib/text/dates.ts';
import type { Lang } from '#lib/text/language.ts';
import type { AddresseeBlock, BasisBlock, LetterheadBlock } from './blocks.ts';
import { DOCUMENT_KINDS, type ReportDocument } from './document.ts';
import { text, type Run } from './runs.ts';
import { documentWords } from './words.ts';

/*
 * The fixed lines of the administrative form (Decree 30/2020/NĐ-CP, Annex I), composed once, so that page, PDF and DOCX
 * say the same.
 */

/** Room for what the office writes in by hand. */
export const BLANK = '\u00a0'.repeat(6);

export interface LetterheadLines {
  readonly superior: readonly string[];
  readonly agency: readonly string[];
  readonly nation: string;
  readonly motto: string;
  readonly number: string | undefined;
  readonly about: string | undefined;
  readonly placeAndDate: string;
}

/** The lines of a letterhead as they are printed. */
export function letterheadLines(block: LetterheadBlock, lang: Lang): LetterheadLines {
  const words = documentWords(lang);
  return {
    superior: block.superior === undefined ? [] : upperLines(block.superior),
    agency: upperLines(block.agency),
    nation: words.nation,
    motto: words.motto,
    number:
      block.number &&
      `${words.number}${lang === 'vi' ? ':' : ''} ${block.number.value ?? BLANK}/${block.number.symbol}`,
    about: block.about && `${words.about} ${block.about}`,
    placeAndDate: `${block.place}, ${block.date === undefined ? blankDate(lang) : formatDayInWords(block.date, lang)}`
  };
}

const upperLines = (name: string): string[] => name.split('\n').map((line) => line.trim().toLocaleUpperCase('vi'));
const blankDate = (lang: Lang): string => (lang === 'vi' ? `ngày${BLANK}tháng${BLANK}năm${BLANK}` : BLANK.repeat(3));

/** `Kính gửi: A.` on one line, or the word alone and a line `- A;` for each of several, the last ending in a full stop. */
export function addresseeLines(block: AddresseeBlock, lang: Lang): readonly string[] {
  const { addressee } = documentWords(lang);
  const [only, ...others] = block.to;
  if (only === undefined) return [];
  if (others.length === 0) return [`${addressee}: ${endedWith(only, '.')}`];
  return [`${addressee}:`, ...dashLines(block.to)];
}

/** `- A;` … `- Z.`: recipients and several addressees. */
export const dashLines = (names: readonly string[]): readonly string[] =>
  names.map((name, index) => `- ${endedWith(name, lineEnd(index, names.length))}`);

/** The lines of a basis, `;` between and `.` at the end. */
export const basisLines = (block: BasisBlock): readonly (readonly Run[])[] =>
  block.items.map((item, index) => runsEndedWith(item, lineEnd(index, block.items.length)));

function runsEndedWith(runs: readonly Run[], mark: string): readonly Run[] {
  const last = runs.at(-1);
  if (last?.kind !== 'text') return [...runs, text(mark)];
  return [...runs.slice(0, -1), { ...last, text: endedWith(last.text, mark) }];
}

/** What a line of a basis, of recipients or of addressees ends in: `;`, and `.` on the last. */
const lineEnd = (index: number, count: number): ';' | '.' => (index === count - 1 ? '.' : ';');

/** The text with its last mark replaced: no `;.` and no `..`. */
const endedWith = (text: string, mark: string): string => text.replace(/[\s;,.]+$/u, '') + mark;

/** The foot of every sheet: `Báo cáo đánh giá số 08/BC-TTV · mã kiểm tra 7f3a 91c0 e2d4 5b18`. */
export function footLine(document: ReportDocument): string {
  const words = documentWords(document.language);
  const name = DOCUMENT_KINDS[document.kind][document.language];
  const cited = document.number === undefined ? name : `${name} ${words.numbered} ${document.number}`;
  return document.digest === undefined ? cited : `${cited} · ${words.digest} ${shortDigest(document.digest)}`;
}

/** The first 64 bits of a digest in groups of four, short enough to compare by eye. */
export const shortDigest = (digest: string): string => (digest.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
