import type { Lang } from '#lib/text/language.ts';

/** A change of one group's weight at which somebody else comes first; shares as they are read. */
export interface ChangePhrase {
  readonly group: string;
  readonly from: string;
  readonly to: string;
  readonly up: boolean;
  readonly by: string;
}

interface Phrases {
  readonly none: string;
  readonly open: (who: string) => string;
  readonly shared: (who: string, points: string) => string;
  readonly only: (name: string, points: string) => string;
  readonly first: (name: string, points: string) => string;
  /** Equal totals, parted by the declared tie-break. */
  readonly level: (name: string, points: string, rival: string) => string;
  readonly ahead: (name: string, points: string, rival: string, by: string) => string;
  readonly provisional: (gates: number) => string;
  readonly often: (times: string, name: string, share: string) => string;
  readonly oftener: (times: string, name: string, share: string, rival: string, theirs: string) => string;
  readonly noChange: string;
  readonly changes: (list: string) => string;
  /** Like `changes`, where the list is cut. */
  readonly nearest: (list: string, others: number) => string;
  readonly change: (change: ChangePhrase) => string;
  /** A change too small to be read off the printed shares. */
  readonly hair: (change: Pick<ChangePhrase, 'group' | 'from' | 'up' | 'by'>) => string;
  readonly share: (share: number) => string;
  readonly and: string;
  readonly or: string;
}

/** The sentences of a finding, each language in its own order of words. */
export const FINDING_PHRASES: Readonly<Record<Lang, Phrases>> = {
  vi: {
    none: 'Không phần mềm nào được xếp hạng: phần mềm nào cũng thiếu ít nhất một tiêu chí bắt buộc.',
    open: (who) => `Chưa xác định được hạng nhất: ${who}, tùy các ô chưa rõ.`,
    shared: (who, points) => `${who} cùng đứng đầu với ${points} trên 100 điểm.`,
    only: (name, points) => `${name} là phần mềm duy nhất được xếp hạng, với ${points} trên 100 điểm.`,
    first: (name, points) => `${name} đứng đầu với ${points} trên 100 điểm.`,
    level: (name, points, rival) =>
      `${name} và ${rival} cùng ${points} trên 100 điểm; ${name} đứng đầu nhờ thứ tự xét khi bằng điểm.`,
    ahead: (name, points, rival, by) => `${name} đứng đầu với ${points} trên 100 điểm, hơn ${rival} ${by} điểm.`,
    provisional: (gates) => `Kết quả còn tạm thời vì ${gates} tiêu chí bắt buộc chưa rõ.`,
    often: (times, name, share) => `Thay đổi trọng số ngẫu nhiên ${times} lần, ${name} đứng đầu ${share}.`,
    oftener: (times, name, share, rival, theirs) =>
      `Thay đổi trọng số ngẫu nhiên ${times} lần, ${name} đứng đầu ${share}, ít hơn ${rival} (${theirs}).`,
    noChange: 'Đổi trọng số của riêng một nhóm, bao nhiêu cũng vậy, không làm mất hạng nhất.',
    changes: (list) => `Đổi trọng số của riêng một nhóm thì hạng nhất chỉ mất khi ${list}.`,
    nearest: (list, others) =>
      `Đổi trọng số của riêng một nhóm, hạng nhất mất gần nhất khi ${list}; còn ${others} trường hợp xa hơn ở bảng trọng số.`,
    change: ({ group, from, to, up, by }) =>
      `“${group}” ${up ? 'tăng' : 'giảm'} từ ${from} ${up ? 'lên quá' : 'xuống dưới'} ${to} (${by} vượt lên)`,
    hair: ({ group, from, up, by }) =>
      `“${group}” ${up ? 'tăng' : 'giảm'} chưa đến 0,01 điểm phần trăm từ ${from} (${by} vượt lên)`,
    share: (share) =>
      inHundred(share, 'trong mọi lần', 'không lần nào', (n) => `${n} lần trong 100`, 'hơn', 'chưa đến'),
    and: 'và',
    or: 'hoặc'
  },
  en: {
    none: 'No candidate is ranked: each of them misses at least one must-have.',
    open: (who) => `The first place is open: ${who}, depending on what is unknown.`,
    shared: (who, points) => `${who} share the first place with ${points} of 100 points.`,
    only: (name, points) => `${name} is the only candidate that is ranked, with ${points} of 100 points.`,
    first: (name, points) => `${name} is first with ${points} of 100 points.`,
    level: (name, points, rival) =>
      `${name} and ${rival} both have ${points} of 100 points; ${name} is first by the tie-break alone.`,
    ahead: (name, points, rival, by) => `${name} is first with ${points} of 100 points, ${by} ahead of ${rival}.`,
    provisional: (gates) =>
      `The result is provisional: ${gates} ${gates === 1 ? 'must-have is' : 'must-haves are'} still open.`,
    often: (times, name, share) => `Under ${times} random weightings ${name} is first ${share}.`,
    oftener: (times, name, share, rival, theirs) =>
      `Under ${times} random weightings ${name} is first ${share}, less often than ${rival} (${theirs}).`,
    noChange: 'Changing the weight of a single group, however much, does not take the first place away.',
    changes: (list) => `Changing the weight of a single group takes the first place away only if ${list}.`,
    nearest: (list, others) =>
      `Changing the weight of a single group, the nearest ways to lose the first place are ${list}; ${others} farther ${others === 1 ? 'one is' : 'ones are'} in the table of weights.`,
    change: ({ group, from, to, up, by }) =>
      `“${group}” ${up ? 'rises' : 'falls'} from ${from} to ${up ? 'above' : 'below'} ${to} (${by} overtakes)`,
    hair: ({ group, from, up, by }) =>
      `“${group}” ${up ? 'rises' : 'falls'} by less than 0.01 percentage points from ${from} (${by} overtakes)`,
    share: (share) => inHundred(share, 'every time', 'never', (n) => `${n} times in 100`, 'more than', 'less than'),
    and: 'and',
    or: 'or'
  }
};

/** A share of weightings as people say it: `63 lần trong 100`; the ends are named only where they are exact. */
function inHundred(
  share: number,
  always: string,
  never: string,
  times: (n: number) => string,
  over: string,
  under: string
): string {
  if (share === 1) return always;
  if (share === 0) return never;
  const rounded = Math.round(share * 100);
  return rounded === 100 ? `${over} ${times(99)}` : rounded === 0 ? `${under} ${times(1)}` : times(rounded);
}
