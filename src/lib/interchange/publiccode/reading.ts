import type { Category } from '#lib/domain/product/categories.ts';
import type { SourcedFact } from '#lib/domain/product/sourced-facts.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { Problem } from '../yaml/problem.ts';

/** What a publiccode.yml says of a product, in the registry's own form. */
export interface ImportedProduct {
  readonly name: string;
  readonly aliases: readonly string[];
  /** In `vi` stands the Vietnamese short description, or else that of the file's own language, with a note. */
  readonly summary: LocalText;
  readonly categories: readonly Category[];
  readonly facts: readonly SourcedFact[];
}

export interface PubliccodeReading {
  readonly file: string;
  /** The file as text, whatever its encoding was; absent when it was too large to be read. */
  readonly text?: string;
  /** `publiccodeYmlVersion` as written. */
  readonly version?: string;
  /** Absent exactly when the file is refused. */
  readonly product?: ImportedProduct;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** True when nothing usable could be taken: not YAML, or no name. */
  readonly refused: boolean;
}
