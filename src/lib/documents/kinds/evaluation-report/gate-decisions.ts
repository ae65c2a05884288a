import type { Lang } from '#lib/text/language.ts';
import type { Block } from '../../model/blocks.ts';
import { list, paragraph } from '../../model/build.ts';
import type { ReportContext } from './context.ts';
import type { EvaluationReportInput } from './input.ts';
import { quoted } from './quoted.ts';

type Decision = EvaluationReportInput['waivers'][number];

interface DecisionWords {
  readonly lead: string;
  readonly kinds: Readonly<Record<Decision['kind'], string>>;
  readonly what: (product: string, gate: string, kind: string) => string;
  readonly proposed: (name: string, date: string) => string;
  readonly confirmed: (name: string, date: string) => string;
  readonly votes: (met: number, notMet: number, unknown: number) => string;
  readonly reason: (reason: string) => string;
}

const WORDS: Readonly<Record<Lang, DecisionWords>> = {
  vi: {
    lead: 'Các tiêu chí bắt buộc đã được quyết định riêng:',
    kinds: { waived: 'được miễn', 'not-shown': 'coi là không chứng minh được' },
    what: (product, gate, kind) => `${product}, tiêu chí ${gate}: ${kind}`,
    proposed: (name, date) => `${name} đề nghị ngày ${date}`,
    confirmed: (name, date) => `${name} xác nhận ngày ${date}`,
    votes: (met, notMet, unknown) => `ý kiến người chấm: ${met} đạt, ${notMet} không đạt, ${unknown} chưa rõ`,
    reason: (reason) => `lý do: “${reason}”`
  },
  en: {
    lead: 'Must-haves decided one by one:',
    kinds: { waived: 'waived', 'not-shown': 'held to be not shown' },
    what: (product, gate, kind) => `${product}, criterion ${gate}: ${kind}`,
    proposed: (name, date) => `proposed by ${name} on ${date}`,
    confirmed: (name, date) => `confirmed by ${name} on ${date}`,
    votes: (met, notMet, unknown) => `votes of the evaluators: ${met} met, ${notMet} not met, ${unknown} unknown`,
    reason: (reason) => `reason: “${reason}”`
  }
};

/** Each waived or closed must-have: who proposed and who confirmed it, when and why, and how the panel had voted. */
export function gateDecisionBlocks(context: ReportContext): readonly Block[] {
  const { input, name, day } = context;
  const words = WORDS[input.language];
  const sentences = input.waivers.map((decision) => {
    const { candidate, criterion, kind, reason, proposed, confirmed } = decision;
    return [
      words.what(name(candidate), criterion, words.kinds[kind]),
      words.proposed(proposed.by, day(proposed.on)),
      words.confirmed(confirmed.by, day(confirmed.on)),
      ...votesOf(context, decision).map(({ met, notMet, unknown }) => words.votes(met, notMet, unknown)),
      words.reason(quoted(reason))
    ].join('; ');
  });
  const [only] = sentences;
  if (only === undefined) return [];
  // A single decision stands as a sentence of its own: a list of one needs no line above it.
  return sentences.length === 1 ? [paragraph(`${only}.`)] : [paragraph(words.lead), list('dash', ...sentences)];
}

/** One entry, or none where the result has no such gate. Whoever is barred has no vote. */
function votesOf(
  { input }: ReportContext,
  { candidate, criterion }: Decision
): readonly { readonly met: number; readonly notMet: number; readonly unknown: number }[] {
  const found = input.outcome.candidates.find(({ id }) => id === candidate);
  const gate = found?.gates.find((one) => one.criterion === criterion);
  if (gate === undefined) return [];
  const scores = found?.contributions.find((one) => one.criterion === criterion)?.scores ?? [];
  return [{ ...gate.votes, unknown: scores.filter(({ score }) => typeof score !== 'number').length }];
}
