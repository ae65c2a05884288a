import type { Fault } from '#lib/server/ledger/fault.ts';

/** What the store's own verifier says, in its order there, and the same in Vietnamese. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^it should begin with entry (\d+)$/, 'lẽ ra bắt đầu từ mục $1'],
  [/^this is no ledger line$/, 'đây không phải dòng của sổ ghi nhận'],
  [/^it is damaged here$/, 'hỏng tại vị trí này'],
  [/^entry (\d+) stands where entry (\d+) should$/, 'mục $1 nằm ở chỗ của mục $2'],
  [/^entry (\d+) is not in its canonical form$/, 'mục $1 không ở dạng chuẩn'],
  [/^the hash of entry (\d+) does not fit$/, 'mã băm của mục $1 không khớp'],
  [/^entry (\d+) does not follow from what came before in (.+)$/, 'mục $1 không nối tiếp những gì đã có của $2'],
  [/^entry (\d+) skips a revision of (.+)$/, 'mục $1 bỏ qua một bản của $2'],
  [/^entry (\d+) points back to a wrong entry$/, 'mục $1 trỏ về sai mục'],
  [/^the signature of the checkpoint does not fit$/, 'chữ ký của mốc kiểm không khớp'],
  [/^the checkpoint is of another ledger \((.+)\)$/, 'mốc kiểm là của sổ ghi nhận khác ($1)'],
  [
    /^a restore on (\S+) went back to entry (\d+): entries (\d+) to (\d+) of epoch (\d+) are not in this ledger any more$/,
    'lần phục hồi lúc $1 đã lùi về mục $2: các mục $3 đến $4 của kỳ $5 không còn trong sổ này'
  ],
  [/^the checkpoint covers (\d+) entries, the ledger has (\d+)$/, 'mốc kiểm gồm $1 mục, sổ ghi nhận chỉ có $2'],
  [
    /^the first (\d+) entries are not those that the checkpoint was made of$/,
    '$1 mục đầu không phải những mục đã được ký trong mốc kiểm'
  ],
  [/^epoch (\d+) did not begin with these (\d+) entries$/, 'kỳ $1 không bắt đầu với $2 mục này'],
  [/^it does not say what ledger it is$/, 'không ghi rõ là sổ ghi nhận nào'],
  [/^(\S+) is not what the ledger says$/, '$1 không đúng như sổ ghi nhận'],
  [/^(\S+) is missing$/, 'thiếu $1'],
  [/^.* is damaged: its checksum does not fit its content\.$/, 'hỏng: tổng kiểm không khớp nội dung'],
  [/^.* is damaged: it is not JSON\.$/, 'hỏng: không phải JSON']
];

/** A finding of the store in both languages. @param at where, put before either */
export function inBothLanguages(what: string, at = ''): Fault {
  const known = TEXTS.find(([pattern]) => pattern.test(what));
  const vi = known === undefined ? what : what.replace(...known);
  return { vi: at + vi, en: at + what };
}
