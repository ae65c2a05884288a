import type { LocalText } from '#lib/domain/shared/local-text.ts';

/** One thing that a search over everything found. */
export interface Found {
  readonly slug: string;
  readonly code: string | null;
  readonly title: LocalText;
  readonly note: LocalText | null;
}
