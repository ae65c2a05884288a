import type { CandidateOutcome, Outcome, Rules } from '#lib/decision/outcome/index.ts';
import type { NodeStability } from '#lib/decision/robustness/weight-stability.ts';
import type { Lang } from '#lib/text/language.ts';
import { formatFixed, formatPercent, formatRange } from '#lib/text/numbers.ts';
import type { LocalText } from '../shared/local-text.ts';
import { FINDING_PHRASES } from './finding-phrases.ts';
import type { Acceptability, Finding } from './robustness.ts';

/** Names of candidates and groups by id. */
export interface FindingNames {
  readonly candidates: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, LocalText>;
}

/** What the sentences are made from. */
interface Given {
  readonly lang: Lang;
  readonly decimals: number;
  readonly names: FindingNames;
  readonly result: Outcome;
  /** Ranked candidates, first to last. */
  readonly ranked: readonly CandidateOutcome[];
  readonly acceptability: Acceptability | null;
  readonly stability: readonly NodeStability[];
}

/** More changes of weight than this make no sentence; it says then how many more the figure shows. */
const CHANGES_NAMED = 3;

/** Says a result in two sentences, in both languages: who is first and by how much, then how firm that is. */
export function findingOf(
  { decimals }: Pick<Rules, 'decimals'>,
  result: Outcome,
  checks: Pick<Given, 'acceptability' | 'stability'>,
  names: FindingNames
): Finding {
  const ranked = result.order.flatMap((id) => result.candidates.find((one) => one.id === id) ?? []);
  const given = (lang: Lang): Given => ({ lang, decimals, names, result, ranked, ...checks });
  return {
    head: { vi: headOf(given('vi')), en: headOf(given('en')) },
    rest: { vi: restOf(given('vi')), en: restOf(given('en')) }
  };
}

function headOf(given: Given): string {
  const { lang, decimals, ranked, result } = given;
  const say = FINDING_PHRASES[lang];
  const [first, second] = ranked;
  if (first === undefined) return say.none;
  const open = result.conclusive.reasons.find((reason) => reason.code === 'first-place-open');
  if (open !== undefined) {
    const who = ranked.filter(({ id }) => open.candidates.includes(id));
    return say.open(
      joined(
        who.map((one) => `${nameOf(given, one.id)} (${pointsOf(given, one)})`),
        say.or
      )
    );
  }
  const top = ranked.filter(({ place }) => place === 1);
  const points = pointsOf(given, first);
  if (top.length > 1)
    return say.shared(
      joined(
        top.map(({ id }) => nameOf(given, id)),
        say.and
      ),
      points
    );
  if (second === undefined) return say.only(nameOf(given, first.id), points);
  const known = [first, second].every(({ shown }) => shown.low === shown.high);
  const lead = first.shown.low - second.shown.low;
  if (known && lead === 0) return say.level(nameOf(given, first.id), points, nameOf(given, second.id));
  if (!known || lead < 0) return say.first(nameOf(given, first.id), points);
  return say.ahead(nameOf(given, first.id), points, nameOf(given, second.id), formatFixed(lead, decimals, lang));
}

function restOf(given: Given): string {
  const say = FINDING_PHRASES[given.lang];
  const first = given.ranked.find(({ place }) => place === 1);
  const gates = given.result.conclusive.reasons.filter(({ code }) => code === 'gate-open').length;
  return [
    gates === 0 ? '' : say.provisional(gates),
    // Who is alone is first under whatever weights.
    first === undefined || given.ranked.length < 2 ? '' : oftenOf(given, first.id),
    first === undefined || given.ranked.length < 2 ? '' : untilOf(given, first.id)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** How often the first stays first when all weights are drawn at random. */
function oftenOf(given: Given, first: string): string {
  const { lang, acceptability } = given;
  if (acceptability === null) return '';
  const say = FINDING_PHRASES[lang];
  const firsts = acceptability.candidates.map((id, row) => ({ id, share: acceptability.ranks[row]?.[0] ?? 0 }));
  const own = firsts.find(({ id }) => id === first)?.share ?? 0;
  const rival = firsts.filter(({ id }) => id !== first).sort((a, b) => b.share - a.share)[0];
  const times = formatFixed(acceptability.weightings, 0, lang);
  if (rival === undefined || rival.share <= own) return say.often(times, nameOf(given, first), say.share(own));
  return say.oftener(times, nameOf(given, first), say.share(own), nameOf(given, rival.id), say.share(rival.share));
}

/** The nearest changes of one group's weight that take the first place away. */
function untilOf(given: Given, first: string): string {
  const { lang, stability } = given;
  if (stability.length === 0) return '';
  const say = FINDING_PHRASES[lang];
  const changes = stability
    .flatMap(({ node, ofWhole, winner }) =>
      [winner.low, winner.high].flatMap((end) =>
        end.overtakes?.whom === first ? [{ node, from: ofWhole, to: end.ofWhole, by: end.overtakes.candidate }] : []
      )
    )
    .sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
  const named = changes.slice(0, CHANGES_NAMED).map(({ node, from, to, by }) => {
    const common = { group: groupOf(given, node), up: to > from, by: nameOf(given, by) };
    const shares = apart(from, to, lang);
    return shares === undefined
      ? say.hair({ ...common, from: formatPercent(from * 100, lang) })
      : say.change({ ...common, ...shares });
  });
  if (changes.length === 0) return say.noChange;
  const others = changes.length - named.length;
  return others === 0 ? say.changes(joined(named, say.or)) : say.nearest(joined(named, say.or), others);
}

/** Two shares as they are read, with as many decimals (1 or 2) as tell them apart; none where two do not. */
function apart(from: number, to: number, lang: Lang): { readonly from: string; readonly to: string } | undefined {
  for (const decimals of [1, 2]) {
    const [a, b] = [formatPercent(from * 100, lang, decimals), formatPercent(to * 100, lang, decimals)];
    if (a !== b) return { from: a, to: b };
  }
  return undefined;
}

const nameOf = ({ names }: Given, id: string): string => names.candidates.get(id) ?? id;

function groupOf({ names, lang }: Given, code: string): string {
  const title = names.groups.get(code);
  return title === undefined ? code : lang === 'vi' ? title.vi : (title.en ?? title.vi);
}

const pointsOf = ({ decimals, lang }: Given, { shown }: CandidateOutcome): string =>
  formatRange(shown.low, shown.high, decimals, lang);

const joined = (parts: readonly string[], word: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
