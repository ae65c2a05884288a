import type { IsoDay } from '#lib/text/days.ts';
import type { Lang, LocalText } from '#lib/text/language.ts';
import { BLOCK_KINDS, type Block } from './blocks.ts';

/** What a document is, with the name that its foot calls it by. */
export const DOCUMENT_KINDS = {
  evaluation: { vi: 'Báo cáo đánh giá', en: 'Evaluation report' },
  comparison: { vi: 'Bảng so sánh', en: 'Comparison' },
  scorecard: { vi: 'Phiếu chấm điểm', en: 'Scorecard' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  declaration: { vi: 'Bản cam kết', en: 'Declaration' },
  submission: { vi: 'Tờ trình', en: 'Submission' },
  letter: { vi: 'Công văn', en: 'Letter' },
  comments: { vi: 'Bản tổng hợp góp ý', en: 'Comments' },
  'proof-of-search': { vi: 'Phiếu tra cứu', en: 'Proof of search' },
  requirements: { vi: 'Bản yêu cầu', en: 'Requirements' }
} as const satisfies Readonly<Record<string, LocalText>>;

type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** Version of the block model; a later one reads this one through an upgrade. */
const MODEL_VERSION = 1;

/**
 * A document as data: plain JSON, made once from the domain, rendered by total functions of it (page, print, PDF, DOCX).
 * It holds words and numbers as they are read, so that no rendering formats or decides anything.
 */
export interface ReportDocument {
  readonly model: typeof MODEL_VERSION;
  readonly kind: DocumentKind;
  readonly language: Lang;
  readonly title: string;
  readonly subject?: string;
  /** Number and symbol as they are cited, `08/BC-TTV`. */
  readonly number?: string;
  readonly date: IsoDay;
  /** SHA-256 of the canonical record, hex. */
  readonly digest?: string;
  /** Scores or prices are invented for show: every sheet says so. */
  readonly illustration: boolean;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

/** A document of this model version; portrait and not an illustration unless said. */
export const reportDocument = (
  input: Omit<ReportDocument, 'model' | 'illustration' | 'orientation'> &
    Partial<Pick<ReportDocument, 'illustration' | 'orientation'>>
): ReportDocument => ({ model: MODEL_VERSION, illustration: false, orientation: 'portrait', ...input });

/** Whether stored JSON is a document of this model version, every block of a known kind. */
export function isReportDocument(value: unknown): value is ReportDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { model, kind, language, title, blocks } = value as Record<string, unknown>;
  if (model !== MODEL_VERSION || typeof kind !== 'string' || !Object.hasOwn(DOCUMENT_KINDS, kind)) return false;
  if ((language !== 'vi' && language !== 'en') || typeof title !== 'string' || !Array.isArray(blocks)) return false;
  return blocks.every((block: unknown) => isBlockLike(block));
}

function isBlockLike(block: unknown): boolean {
  if (typeof block !== 'object' || block === null || !('kind' in block)) return false;
  return (BLOCK_KINDS as readonly unknown[]).includes(block.kind);
}
