import type { Problem } from '#lib/interchange/yaml/problem.ts';
import type { Lang } from '#lib/text/language.ts';
import type { ImportedFile, ImportOptions } from './imported-file.ts';

/** `FILE:LINE:COLUMN severity code message`, as editors and build logs read it. */
export const problemLine = (file: string, problem: Problem, lang: Lang): string =>
  `${file}:${problem.line}:${problem.column} ${problem.severity} ${problem.code} ${problem.message[lang].replaceAll(/\s+/g, ' ')}`;

/** Findings of one file, and what became of it. */
export const fileLines = (one: ImportedFile, { lang, dryRun }: ImportOptions): readonly string[] => [
  ...one.problems.map((problem) => problemLine(one.file, problem, lang)),
  `${one.file} ${outcome(one, lang, dryRun)}`
];

function outcome({ taken, slug, created }: ImportedFile, lang: Lang, dryRun: boolean): string {
  if (!taken) return lang === 'vi' ? 'bị từ chối' : 'refused';
  if (dryRun) return lang === 'vi' ? 'nhập được' : 'can be taken';
  const where = slug === undefined ? '' : ` → ${slug}`;
  if (created === false) return lang === 'vi' ? `đã cập nhật${where}` : `updated${where}`;
  return lang === 'vi' ? `đã nhập${where}` : `taken${where}`;
}

/** Counts of files and findings. With problems: an error or a warning; notes only inform. */
export function summary(all: readonly ImportedFile[], { lang, dryRun }: ImportOptions): string {
  const taken = all.filter((one) => one.taken);
  const flawed = taken.filter(({ problems }) => problems.some(({ severity }) => severity !== 'note')).length;
  const refused = all.length - taken.length;
  const count = (severity: Problem['severity']): number =>
    all.reduce((sum, { problems }) => sum + problems.filter((one) => one.severity === severity).length, 0);
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  return lang === 'vi'
    ? `${all.length} tệp: ${taken.length - flawed} ${dryRun ? 'nhập được' : 'đã nhập'} trọn vẹn, ${flawed} ${dryRun ? 'nhập được' : 'đã nhập'} nhưng có chỗ cần sửa, ${refused} bị từ chối. ` +
        `${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý.${dryRun ? ' Chạy thử: chưa ghi gì.' : ''}`
    : `${all.length} files: ${taken.length - flawed} taken as they are, ${flawed} taken with problems, ${refused} refused. ` +
        `${errors} errors, ${warnings} warnings, ${notes} notes.${dryRun ? ' A dry run: nothing was written.' : ''}`;
}
