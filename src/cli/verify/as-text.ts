import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import type { VerifiedPlace } from '#lib/server/ledger/record/verify-record.ts';
import type { SigningKeySpan } from '#lib/server/ledger/signing-keys.ts';
import type { Lang } from '#lib/text/language.ts';
import { formatNumber } from '#lib/text/numbers.ts';
import type { Verdict } from './verdict.ts';

/** Chooses between the two languages. */
type Say = (vi: string, en: string) => string;

/** A verdict for people: what was verified, what does not hold, and what follows. */
export function asText(verdict: Verdict, since: Checkpoint | undefined, lang: Lang): string {
  const say: Say = (vi, en) => (lang === 'vi' ? vi : en);
  return [
    headOf(verdict, say),
    ...extentOf(verdict, say),
    ...verdict.keys.map((key) => keyLine(key, say)),
    ...(verdict.ranking ?? []).map((place) => placeLine(place, lang)),
    ...verdict.faults.map((fault) => `✗ ${fault[lang]}`),
    ...conclusionOf(verdict, since, say)
  ].join('\n');
}

function headOf({ file, what, record }: Verdict, say: Say): string {
  if (what === 'ledger') return say(`${file}: sổ ghi nhận`, `${file}: ledger`);
  if (record === undefined) return file;
  const kind = record.kind === 'report' ? say('báo cáo', 'report') : say('đợt đánh giá', 'evaluation');
  const standing =
    record.standing === 'published' ? say('đã công bố', 'published') : say('chưa công bố', 'not published');
  const illustration = record.illustration ? say(', dữ liệu minh họa', ', illustration') : '';
  return `${file}: ${kind} ${record.subject.code}, ${standing}${illustration}`;
}

function extentOf(verdict: Verdict, say: Say): string[] {
  const { what, size, shortRoot, signedAt, entries, opened } = verdict;
  if (size === undefined || shortRoot === undefined) return [];
  const root = say(`Mã gốc ${shortRoot} trên ${size} mục`, `Root ${shortRoot} over ${size} entries`);
  if (what === 'ledger') return [root, checkpointsLine(verdict, size, say)];
  return [
    root,
    say(`Mốc kiểm ký lúc ${signedAt ?? ''}`, `Checkpoint signed at ${signedAt ?? ''}`),
    say(
      `${entries ?? 0} mục của sổ ghi nhận, ${opened ?? 0} phiếu chấm đã mở`,
      `Ledger entries: ${entries ?? 0}, opened sheets: ${opened ?? 0}`
    )
  ];
}

/** What is kept, and how much was written since: when that is much, nobody signs any more. */
function checkpointsLine({ checkpoints, latest }: Verdict, size: number, say: Say): string {
  if (latest === undefined || latest === null) return say('Chưa có mốc kiểm nào', 'No checkpoint is kept');
  const [count, since] = [checkpoints ?? 0, Math.max(0, size - latest.size)];
  return say(
    `${count} mốc kiểm đã được đối chiếu, mốc gần nhất lúc ${latest.time}, sau đó có ${since} mục mới`,
    `Kept checkpoints compared: ${count}, the last of ${latest.time}; entries since: ${since}`
  );
}

/** Keys are named; one that no earlier key announced is pointed out. */
function keyLine({ keyId, from, came }: SigningKeySpan, say: Say): string {
  switch (came) {
    case 'first':
      return say(`Khóa ký ${keyId}`, `Signing key ${keyId}`);
    case 'announced':
      return say(
        `Khóa ký ${keyId} từ ${from}, do khóa trước bàn giao`,
        `Signing key ${keyId} since ${from}, announced by the one before`
      );
    case 'unannounced':
      return say(
        `! Khóa ký ${keyId} xuất hiện lúc ${from} mà không khóa nào bàn giao: hãy hỏi người quản trị`,
        `! Signing key ${keyId} appeared at ${from} and no other announced it: ask who runs the server`
      );
  }
}

function placeLine({ name, place, excluded, total }: VerifiedPlace, lang: Lang): string {
  const [low, high] = [formatNumber(total.low, lang), formatNumber(total.high, lang)];
  const rank = excluded ? '–' : String(place ?? '?');
  return `  ${rank.padStart(3)}  ${name}  ${low === high ? low : `${low} – ${high}`}`;
}

function conclusionOf({ holds, what, ranking, faults }: Verdict, since: Checkpoint | undefined, say: Say): string[] {
  if (!holds) return [say(`KHÔNG ĐẠT: ${faults.length} chỗ sai`, `DOES NOT HOLD (faults: ${faults.length})`)];
  const unchanged =
    since === undefined
      ? []
      : [
          say(
            `Không có gì bị viết lại từ mốc kiểm lúc ${since.body.time}: ${since.body.size} mục đầu giữ nguyên.`,
            `Nothing was rewritten since the checkpoint of ${since.body.time}: its ${since.body.size} entries are unchanged.`
          )
        ];
  if (what === 'ledger') return [...unchanged, say('ĐẠT: sổ ghi nhận nguyên vẹn.', 'HOLDS: the ledger is whole.')];
  return [
    ...unchanged,
    say('ĐẠT: mọi mục đúng như đã ký.', 'HOLDS: every entry is as it was signed.'),
    ...(ranking === undefined ? [] : [resultLine(ranking, say)])
  ];
}

const resultLine = (ranking: readonly VerifiedPlace[] | null, say: Say): string =>
  ranking === null
    ? say('Chưa có kết quả.', 'There is no result yet.')
    : say('Tính lại từ điểm gốc ra đúng kết quả trên.', 'Computed again from the raw scores, the result is the same.');
