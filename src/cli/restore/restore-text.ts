import type { Lang } from '#lib/text/language.ts';

interface KeyPlace {
  readonly path: string;
  readonly there: boolean;
}

/** A restore as it is told. */
export interface RestoreResult {
  /** The data folder, or `PostgreSQL`. */
  readonly to: string;
  readonly epoch: { readonly number: number };
  readonly backup: { readonly createdAt: string; readonly size: number; readonly root: string };
  readonly keyFile: KeyPlace;
  readonly signingKeyFile: KeyPlace;
}

/** What was restored, and what comes next. */
export function restoreText(result: RestoreResult, lang: Lang): string {
  const { to, epoch, backup, keyFile, signingKeyFile } = result;
  const { createdAt, size, root } = backup;
  if (lang === 'vi') {
    return [
      `Đã phục hồi vào ${to} bản sao lưu lúc ${createdAt}: ${size} mục sổ ghi nhận, gốc ${root}`,
      `Sổ ghi nhận bắt đầu kỳ ${epoch.number}. Những gì ghi sau mục ${size} trước khi phục hồi không còn; các mốc kiểm cũ vẫn cho thấy chỗ thiếu này.`,
      'Việc tiếp theo:',
      `  1. ${vietnameseKey(keyFile, 'tệp khóa chính (KEY_FILE); thiếu tệp này, không ai đọc được phiếu chưa mở')}`,
      `  2. ${vietnameseKey(signingKeyFile, 'tệp khóa ký (SIGNING_KEY_FILE); thiếu tệp này, máy chủ tạo khóa mới')}`,
      '  3. Chạy: chon-chuan check, rồi khởi động máy chủ.',
      '  4. Báo cho mọi người: thay đổi sau thời điểm sao lưu phải nhập lại.'
    ].join('\n');
  }
  return [
    `Restored the backup of ${createdAt} into ${to}: ${size} ledger entries, root ${root}`,
    `The ledger begins epoch ${epoch.number}. What was written after entry ${size} before the restore is gone; earlier checkpoints go on showing that gap.`,
    'What comes next:',
    `  1. ${englishKey(keyFile, 'master key (KEY_FILE); without it nobody can read unopened sheets')}`,
    `  2. ${englishKey(signingKeyFile, 'signing key (SIGNING_KEY_FILE); without it the server makes a new one')}`,
    '  3. Run: chon-chuan check, then start the server.',
    '  4. Tell everybody: changes made after the backup must be entered again.'
  ].join('\n');
}

const vietnameseKey = ({ path, there }: KeyPlace, what: string): string =>
  there ? `${path} đã có: hãy bảo đảm đó đúng là ${what}.` : `Chép về ${path}: ${what}.`;

const englishKey = ({ path, there }: KeyPlace, what: string): string =>
  there ? `${path} is there: make sure that it is the ${what}.` : `Copy back to ${path}: the ${what}.`;
