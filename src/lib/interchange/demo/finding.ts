import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { DemoFile } from './demo-data.ts';

/** Something that is wrong between entries or files, with the path of the value. */
export interface Finding {
  readonly file: DemoFile;
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: Required<LocalText>;
}

/** A name that leads nowhere. */
export const unknownName = (file: DemoFile, path: Finding['path'], name: string): Finding => ({
  file,
  path,
  code: 'not-found',
  message: { vi: `Không có mục nào tên “${name}”.`, en: `There is nothing called “${name}”.` }
});

export const finding = (file: DemoFile, path: Finding['path'], code: string, vi: string, en: string): Finding => ({
  file,
  path,
  code,
  message: { vi, en }
});

/** Entries whose key stands twice in a list. */
export function repeated(file: DemoFile, list: string, keys: readonly string[], field: string): readonly Finding[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [finding(file, [list, index, field], 'code-repeated', `“${key}” bị lặp.`, `“${key}” stands twice.`)]
  );
}
