import type { Lang } from '#lib/text/language.ts';
import type { CheckResult } from './check-result.ts';

/** The result of a check for people: first what is wrong, a line each. */
export function checkText(result: CheckResult, lang: Lang): string {
  const { findings, position, root, epochs = [], checkpoints, documents, files } = result;
  const vi = lang === 'vi';
  const lines = findings.map(({ file, byte, what }) =>
    [file === undefined ? [] : `${file}${byte === undefined ? '' : `:${byte}`}`, what].flat().join(' ')
  );
  if (position !== undefined && root !== undefined) {
    lines.push(vi ? `Sổ ghi nhận: ${position} mục, gốc ${root}` : `Ledger: ${position} entries, root ${root}`);
  }
  for (const { number, startedAt, size } of epochs.slice(1)) {
    lines.push(
      vi
        ? `Kỳ ${number}: từ ${startedAt}, phục hồi sau mục ${size}`
        : `Epoch ${number}: since ${startedAt}, restored after entry ${size}`
    );
  }
  if (checkpoints !== undefined && checkpoints > 0) {
    lines.push(vi ? `${checkpoints} mốc kiểm đã đối chiếu` : `${checkpoints} checkpoints compared`);
  }
  if (documents !== undefined) {
    lines.push(
      Object.entries(documents)
        .map(([name, total]) => `${name} ${total}`)
        .join(', ')
    );
  }
  lines.push(verdictOf(findings.length, files, vi));
  return lines.join('\n');
}

function verdictOf(faults: number, files: number | undefined, vi: boolean): string {
  const read = files === undefined ? '' : vi ? `${files} tệp đã đọc: ` : `${files} files read: `;
  if (faults === 0) return `${read}${vi ? 'không thấy gì sai' : 'nothing wrong was found'}`;
  return `${read}${faults} ${vi ? 'chỗ sai' : 'faults'}`;
}
