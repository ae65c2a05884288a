import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { shortRoot } from '#lib/server/ledger/short-root.ts';
import type { Lang } from '#lib/text/language.ts';

/** A checkpoint that was made, for the operator. @param handOver the old key's last one, where the key was replaced */
export function checkpointText(
  { body, keyId }: Checkpoint,
  handOver: Checkpoint | undefined,
  file: string | undefined,
  lang: Lang
): string {
  const { size, root, time, epoch } = body;
  const lines =
    lang === 'vi'
      ? [
          `Mốc kiểm lúc ${time}: ${size} mục, kỳ ${epoch}`,
          `Mã gốc   ${shortRoot(root)}`,
          `         ${root}`,
          `Khóa ký  ${keyId}`,
          ...(handOver === undefined ? [] : [`Đã thay khóa ${handOver.keyId}; mốc do khóa đó ký vẫn có giá trị.`]),
          file === undefined
            ? 'Hãy cất mốc này ở nơi khác (in ra, gửi kiểm tra viên): --out TỆP ghi ra tệp.'
            : `Đã ghi ra ${file}. Hãy cất tệp ở nơi khác máy chủ.`
        ]
      : [
          `Checkpoint of ${time}: ${size} entries, epoch ${epoch}`,
          `Root     ${shortRoot(root)}`,
          `         ${root}`,
          `Key      ${keyId}`,
          ...(handOver === undefined ? [] : [`The key ${handOver.keyId} was replaced; what it signed stays valid.`]),
          file === undefined
            ? 'Keep it elsewhere (print it, send it to the auditor): --out FILE writes it to a file.'
            : `Written to ${file}. Keep that file away from the server.`
        ];
  return lines.join('\n');
}
