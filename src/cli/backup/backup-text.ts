import type { Lang } from '#lib/text/language.ts';

/** A backup as it is told. */
export interface BackupResult {
  readonly dir: string;
  readonly size: number;
  readonly root: string;
  readonly epoch: number;
  readonly files: number;
  readonly bytes: number;
  /** Sheets whose key is missing. */
  readonly keyless: readonly string[];
}

export interface KeyFiles {
  readonly keyFile: string;
  readonly signingKeyFile: string;
}

/** What was backed up, and what must be backed up apart from it. */
export function backupText(
  { dir, size, root, epoch, files, bytes, keyless }: BackupResult,
  { keyFile, signingKeyFile }: KeyFiles,
  lang: Lang
): string {
  const megabytes = (bytes / 1e6).toFixed(1);
  if (lang === 'vi') {
    return [
      `Đã sao lưu ${size} mục sổ ghi nhận (kỳ ${epoch}) vào ${dir}: ${files} tệp, ${megabytes.replace('.', ',')} MB, đã kiểm tra.`,
      `Gốc ${root}`,
      ...(keyless.length === 0
        ? []
        : [`Lưu ý: ${keyless.length} phiếu đã nộp không còn khóa nên không mở được: ${keyless.join(', ')}`]),
      'Hai tệp khóa không nằm trong bản sao lưu. Hãy cất chúng ở nơi khác:',
      `  ${keyFile} — thiếu tệp này, không ai đọc được phiếu chưa mở`,
      `  ${signingKeyFile} — dùng để ký mốc kiểm của sổ ghi nhận`
    ].join('\n');
  }
  return [
    `Backed up ${size} ledger entries (epoch ${epoch}) into ${dir}: ${files} files, ${megabytes} MB, verified.`,
    `Root ${root}`,
    ...(keyless.length === 0
      ? []
      : [`Mind: ${keyless.length} submitted sheets have no key any more and cannot be opened: ${keyless.join(', ')}`]),
    'Two key files are not part of the backup. Keep copies of them elsewhere:',
    `  ${keyFile} — without it nobody can read unopened sheets`,
    `  ${signingKeyFile} — signs the ledger’s checkpoints`
  ].join('\n');
}
