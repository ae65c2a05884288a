import type { Outcome } from '../outcome/types.ts';
import { nearestSwitch, type WeightSwitch } from './nearest-switch.ts';
import { plainList, plainShare, plainShares } from './plain-numbers.ts';
import type { OutcomeSmaa } from './smaa-of-outcome.ts';
import type { NodeStability } from './weight-stability.ts';

/** What a reader should know first about how firm a result is; ids, not names. */
export type Finding =
  | { readonly kind: 'none-left' }
  | { readonly kind: 'first-shared'; readonly candidates: readonly string[] }
  | { readonly kind: 'first-open'; readonly candidates: readonly string[] }
  | { readonly kind: 'only-left'; readonly winner: string; readonly provisional: boolean }
  | {
      readonly kind: 'winner';
      readonly winner: string;
      /** A gate is still open, so the result is provisional. */
      readonly provisional: boolean;
      /** Share of drawn weightings in which the winner is first; null when nothing was drawn. */
      readonly firstShare: number | null;
      /** Those whose printed total is the winner's, so that only a tie-break parts them. */
      readonly level: readonly string[];
      /** The nearest change of one weight that ends the lead; null when there is none. */
      readonly nearest: WeightSwitch | null;
    };

/** A text in both languages of the registry. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/**
 * Gathers the facts for the one plain sentence about robustness.
 *
 * @param outcome the outcome of the problem
 * @param stability what `weightStability` found
 * @param smaa what resampling found, if it was done
 * @returns the first of these that holds: nobody is left, the first place is shared or open, one alone is left, one leads
 * @example findingOf(outcome, weightStability(problem, outcome), null).kind // 'winner'
 */
export function findingOf(outcome: Outcome, stability: readonly NodeStability[], smaa: OutcomeSmaa | null): Finding {
  const { reasons } = outcome.conclusive;
  for (const reason of reasons) {
    if (reason.code === 'no-candidate-left') return { kind: 'none-left' };
    if (reason.code === 'first-place-shared') return { kind: 'first-shared', candidates: reason.candidates };
    if (reason.code === 'first-place-open') return { kind: 'first-open', candidates: reason.candidates };
  }
  const winner = outcome.order[0] ?? '';
  const provisional = reasons.some(({ code }) => code === 'gate-open');
  if (outcome.order.length === 1) return { kind: 'only-left', winner, provisional };
  const row = smaa?.rankAcceptability[smaa.candidates.indexOf(winner)];
  return {
    kind: 'winner',
    winner,
    provisional,
    firstShare: row?.[0] ?? null,
    level: levelWith(winner, outcome),
    nearest: nearestSwitch(stability)
  };
}

/** Who has the printed total of the first; under a settled first place their totals are as known as its own. */
function levelWith(first: string, { order, candidates }: Outcome): string[] {
  const ranked = candidates.filter(({ id }) => order.includes(id));
  const total = ranked.find(({ id }) => id === first)?.shown.low;
  return ranked.filter(({ id, shown }) => id !== first && shown.low === total).map(({ id }) => id);
}

/**
 * The finding as one plain sentence in Vietnamese and in English, with numbers written as each language writes them.
 *
 * @param finding what {@link findingOf} gathered
 * @param nameOf name of a candidate, criterion or group by its id, in both languages
 * @returns a sentence with its full stop in each language
 * @example
 * phraseFinding(finding, nameOf).en
 * // 'A stays first in 93% of weightings; the weight of Security would have to fall from 25% to 11% for B to win.'
 */
export function phraseFinding(finding: Finding, nameOf: (id: string) => Bilingual): Bilingual {
  if (finding.kind === 'none-left') {
    return {
      vi: 'Không còn phần mềm nào đạt mọi tiêu chí bắt buộc.',
      en: 'No candidate is left that meets every must-have criterion.'
    };
  }
  if (finding.kind === 'winner') return phraseWinner(finding, nameOf);
  if (finding.kind === 'only-left') {
    const { vi, en } = nameOf(finding.winner);
    return provisionally(finding.provisional, {
      vi: `${vi} là phần mềm duy nhất còn lại.`,
      en: `${en} is the only candidate left.`
    });
  }
  const vi = plainList(names(finding.candidates, nameOf, 'vi'), 'vi');
  const en = plainList(names(finding.candidates, nameOf, 'en'), 'en');
  if (finding.kind === 'first-shared') {
    return { vi: `${vi} đồng hạng nhất.`, en: `${en} share first place.` };
  }
  return {
    vi: `Chưa xác định được hạng nhất: còn tùy các nội dung chưa rõ, ${vi} đều có thể đứng đầu.`,
    en: `First place is open: depending on what is still unknown, ${en} may each come first.`
  };
}

function names(ids: readonly string[], nameOf: (id: string) => Bilingual, language: keyof Bilingual): string[] {
  return ids.map((id) => nameOf(id)[language]);
}

function phraseWinner(finding: Extract<Finding, { kind: 'winner' }>, nameOf: (id: string) => Bilingual): Bilingual {
  const { winner, provisional, firstShare, level, nearest } = finding;
  const name = nameOf(winner);
  const firmness: Bilingual =
    firstShare === null
      ? { vi: `${name.vi} đứng thứ nhất`, en: `${name.en} is first` }
      : {
          vi: `${name.vi} giữ hạng nhất trong ${plainShare(firstShare, 'vi')} số bộ trọng số thử nghiệm`,
          en: `${name.en} stays first in ${plainShare(firstShare, 'en')} of weightings`
        };
  const end =
    level.length > 0 ? phraseTieBreak(level, nameOf) : nearest === null ? NO_SWITCH : phraseSwitch(nearest, nameOf);
  return provisionally(provisional, { vi: `${firmness.vi}; ${end.vi}.`, en: `${firmness.en}; ${end.en}.` });
}

function provisionally(provisional: boolean, { vi, en }: Bilingual): Bilingual {
  if (!provisional) return { vi, en };
  return {
    vi: `Tạm tính vì còn tiêu chí bắt buộc chưa rõ: ${vi}`,
    en: `Provisional, for a must-have criterion is still open: ${en}`
  };
}

/** No weight need change at all: the totals are equal as they are printed. */
function phraseTieBreak(level: readonly string[], nameOf: (id: string) => Bilingual): Bilingual {
  return {
    vi: `tổng điểm bằng ${plainList(names(level, nameOf, 'vi'), 'vi')}, chỉ hơn nhờ tiêu chí phân định khi bằng điểm`,
    en: `its total is that of ${plainList(names(level, nameOf, 'en'), 'en')}, and it leads only by the tie-break`
  };
}

const NO_SWITCH: Bilingual = {
  vi: 'thay đổi riêng một trọng số nào cũng không làm đổi hạng nhất',
  en: 'no change of any single weight puts another first'
};

function phraseSwitch({ node, from, to, challenger }: WeightSwitch, nameOf: (id: string) => Bilingual): Bilingual {
  const rises = to > from;
  const [fromVi, toVi] = plainShares(from, to, 'vi');
  const [fromEn, toEn] = plainShares(from, to, 'en');
  if (fromEn === toEn) {
    return {
      vi: `chỉ cần trọng số của “${nameOf(node).vi}” (${fromVi}) thay đổi chưa đến 0,01 điểm phần trăm thì ${nameOf(challenger).vi} đã vượt lên`,
      en: `the weight of ${nameOf(node).en} (${fromEn}) need change by less than 0.01 percentage points for ${nameOf(challenger).en} to win`
    };
  }
  return {
    vi:
      `trọng số của “${nameOf(node).vi}” phải ${rises ? 'tăng' : 'giảm'} từ ${fromVi} ` +
      `${rises ? 'lên' : 'xuống'} ${toVi} thì ${nameOf(challenger).vi} mới vượt lên`,
    en:
      `the weight of ${nameOf(node).en} would have to ${rises ? 'rise' : 'fall'} from ${fromEn} to ${toEn} ` +
      `for ${nameOf(challenger).en} to win`
  };
}
