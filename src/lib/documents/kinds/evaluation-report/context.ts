import type { CandidateOutcome, Standing } from '#lib/decision/outcome/index.ts';
import { shareOfWhole } from '#lib/domain/criteria/criteria-set.ts';
import { formatDayInWords } from '#lib/text/dates.ts';
import type { IsoDay } from '#lib/text/days.ts';
import { plainLocalText, type LocalText } from '#lib/text/language.ts';
import { formatFixed, formatPercent, formatRange } from '#lib/text/numbers.ts';
import type { EvaluationReportInput } from './input.ts';
import { reportWords, type ReportWords } from './words.ts';

/** What every part of the report needs: its words, its numbers, its candidates in order. */
export interface ReportContext {
  readonly input: EvaluationReportInput;
  readonly words: ReportWords;
  readonly say: (text: LocalText) => string;
  readonly day: (day: IsoDay) => string;
  /** Points as printed, a range where something is unknown. */
  readonly points: (low: number, high: number) => string;
  readonly score: (score: number) => string;
  readonly percent: (share: number) => string;
  readonly name: (candidate: string) => string;
  readonly person: (member: string) => string;
  /** Ranked candidates first to last, then excluded ones. */
  readonly candidates: readonly CandidateOutcome[];
  readonly shares: ReadonlyMap<string, number>;
  readonly rankOf: (candidate: CandidateOutcome) => string;
  /** A place as printed: `1`, shared `1=`, open `1–2`. */
  readonly rankText: (standing: Pick<Standing, 'place' | 'shared' | 'rank'>) => string;
}

export function reportContext(input: EvaluationReportInput): ReportContext {
  const { language, outcome, criteria } = input;
  const decimals = criteria.panelRules.decimals;
  const byId = new Map(outcome.candidates.map((one) => [one.id, one]));
  const ranked = outcome.order.flatMap((id) => byId.get(id) ?? []);
  const words = reportWords(language);
  return {
    input,
    words,
    say: (text) => plainLocalText(text, language),
    day: (day) =>
      language === 'vi' ? formatDayInWords(day, language).replace(/^ngày /, '') : formatDayInWords(day, language),
    points: (low, high) =>
      low === high ? formatFixed(low, decimals, language) : formatRange(low, high, decimals, language),
    score: (score) => formatFixed(score, 2, language),
    percent: (share) => formatPercent(share * 100, language),
    name: (candidate) => input.candidates.get(candidate) ?? candidate,
    person: (member) => input.evaluators.get(member) ?? member,
    candidates: [...ranked, ...outcome.candidates.filter(({ status }) => status === 'excluded')],
    shares: shareOfWhole(criteria),
    rankOf: ({ status, place, rank, shared }) =>
      status === 'excluded' || rank === null ? words.excluded : rankText({ place, rank, shared }),
    rankText
  };
}

function rankText({ place, rank, shared }: Pick<Standing, 'place' | 'shared' | 'rank'>): string {
  if (place !== null) return shared ? `${place}=` : String(place);
  return rank.best === rank.worst ? String(rank.best) : `${rank.best}–${rank.worst}`;
}
