import type { Lang } from '#lib/text/language.ts';
import type { ReportContext } from './context.ts';

interface CommonWords {
  readonly differs: (people: number, order: string) => string;
  readonly same: (people: number) => string;
  readonly place: (name: string, rank: string) => string;
  /** For the conclusion: who would come first, alone or together, or may. */
  readonly first: (people: number, name: string) => string;
  readonly shared: (people: number, names: string) => string;
  readonly open: (people: number) => string;
  readonly and: string;
}

const WORDS: Readonly<Record<Lang, CommonWords>> = {
  vi: {
    differs: (people, order) =>
      `Vì có người không chấm một số phần mềm: nếu chỉ tính ${people} người chấm đủ mọi phần mềm, thứ tự là ${order}.`,
    same: (people) =>
      `Có người không chấm một số phần mềm; nếu chỉ tính ${people} người chấm đủ mọi phần mềm, thứ tự không đổi.`,
    place: (name, rank) => `${name} (hạng ${rank})`,
    first: (people, name) => `Nếu chỉ tính ${people} người chấm đủ mọi phần mềm thì ${name} đứng đầu.`,
    shared: (people, names) => `Nếu chỉ tính ${people} người chấm đủ mọi phần mềm thì ${names} cùng đứng đầu.`,
    open: (people) => `Nếu chỉ tính ${people} người chấm đủ mọi phần mềm thì chưa xác định được hạng nhất.`,
    and: ' và '
  },
  en: {
    differs: (people, order) =>
      `Some evaluators did not score some products: counting only ${those(people)} who scored every product, the order would be ${order}.`,
    same: (people) =>
      `Some evaluators did not score some products; counting only ${those(people)} who scored every product, the order stays the same.`,
    place: (name, rank) => `${name} (rank ${rank})`,
    first: (people, name) => `Counting only ${those(people)} who scored every product, ${name} would come first.`,
    shared: (people, names) =>
      `Counting only ${those(people)} who scored every product, ${names} would share the first place.`,
    open: (people) =>
      `Counting only ${those(people)} who scored every product, the first place could not be determined.`,
    and: ' and '
  }
};

function those(people: number): string {
  return people === 1 ? 'the one evaluator' : `the ${people} evaluators`;
}

/** How the ranking by the evaluators common to all candidates stands to the official one; empty where all are common. */
export function commonEvaluatorsSentences({ input, name, rankText }: ReportContext): readonly string[] {
  const common = input.outcome.commonEvaluators;
  if (common === null) return [];
  const words = WORDS[input.language];
  const people = common.evaluators.length;
  if (!common.differs) return [words.same(people)];
  const standings = new Map(common.standings.map((one) => [one.id, one]));
  const order = common.order.map((id) => {
    const standing = standings.get(id);
    return standing === undefined ? name(id) : words.place(name(id), rankText(standing));
  });
  return [words.differs(people, order.join(', '))];
}

/** For the conclusion: what the common evaluators alone would put first, where that is something else. */
export function otherFirstSentences({ input, name }: ReportContext): readonly string[] {
  const common = input.outcome.commonEvaluators;
  if (common?.firstDiffers !== true) return [];
  const words = WORDS[input.language];
  const people = common.evaluators.length;
  const firsts = common.standings.filter(({ place }) => place === 1).map(({ id }) => name(id));
  const [only] = firsts;
  if (only === undefined) return [words.open(people)];
  return [firsts.length === 1 ? words.first(people, only) : words.shared(people, firsts.join(words.and))];
}
