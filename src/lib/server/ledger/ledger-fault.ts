import type { Checkpoint } from './checkpoint.ts';
import { shortRoot } from './short-root.ts';

/** The ledger is not what a kept checkpoint was made of. Reading goes on; nothing is signed or exported any more. */
export class LedgerFault extends Error {
  readonly checkpoint: Checkpoint;

  constructor(checkpoint: Checkpoint) {
    const { size, root, time } = checkpoint.body;
    super(
      `Sổ ghi nhận mâu thuẫn với mốc kiểm lúc ${time} (${size} mục, mã gốc ${shortRoot(root)}): sổ đã bị viết lại hoặc ` +
        'cắt bớt sau khi ký. Vì vậy không ký mốc kiểm mới và không xuất hồ sơ. Hãy giữ nguyên dữ liệu làm chứng cứ, ' +
        'chạy "chon-chuan verify", báo kiểm tra viên, rồi phục hồi từ bản sao lưu ("chon-chuan restore").\n' +
        `The ledger contradicts the checkpoint of ${time} (${size} entries, root ${shortRoot(root)}): it was rewritten or ` +
        'cut short after that was signed. So no checkpoint is signed and no record exported. Keep the data as ' +
        'evidence, run "chon-chuan verify", call the auditor, then restore from a backup ("chon-chuan restore").'
    );
    this.name = 'LedgerFault';
    this.checkpoint = checkpoint;
  }
}
