import type { Block } from '../../model/blocks.ts';
import { addressee, basis, callout, letterhead, paragraph, title } from '../../model/build.ts';
import type { ReportContext } from './context.ts';

/** Letterhead, title, addressee and what the report rests on (Decree 30/2020/NĐ-CP, Annex I). */
export function openingBlocks({ input, words, say, day }: ReportContext): readonly Block[] {
  const { criteria, adoption } = input;
  const cited = input.bases.filter(({ force, verified }) => force === 'in-force' && verified);
  const lapsed = input.bases.filter(({ force }) => force === 'lapsed');
  return [
    letterhead({
      superior: words.superior(input.province),
      agency: words.agency,
      number: { symbol: 'BC-TTV' },
      place: input.place,
      date: input.date
    }),
    title(words.typeName, words.about(say(input.evaluation.title))),
    addressee(words.addressee(input.province)),
    basis(
      ...cited.map(({ number, title: name, issuedOn }) =>
        words.basis(say(name), number, issuedOn === undefined ? undefined : day(issuedOn))
      ),
      ...(adoption === null
        ? []
        : [words.basisAdopted(say(criteria.title), criteria.version, day(adoption.date), adoption.number)]),
      ...input.requests.map(({ code, unit }) => words.basisRequest(code, say(unit)))
    ),
    paragraph(words.opening),
    ...(lapsed.length === 0
      ? []
      : [callout('warn', words.basisLapsed, words.basisLapsedText(lapsed.map(({ number }) => number).join('; ')))])
  ];
}
