import type { Block } from '../../model/blocks.ts';
import { addressee, basis, callout, letterhead, paragraph, title } from '../../model/build.ts';
import type { ReportContext } from './context.ts';

/** Letterhead, title, addressee and what the report rests on (Decree 30/2020/NĐ-CP, Annex I). */
export function openingBlocks({ input, words, say, day }: ReportContext): readonly Block[] {
  const { criteria, adoption } = input;
  const cited = input.bases.filter(({ force, verified }) => force === 'in-force' && verified);
  const doubtful = input.bases.filter(({ force, verified }) => force === 'lapsed' || force === 'to-check' || !verified);
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
      ...cited.map(
        ({ number, title: name, issuedOn }) =>
          `${number}${issuedOn === undefined ? '' : words.issuedOn(day(issuedOn))}, ${say(name)}`
      ),
      ...(adoption === null
        ? []
        : [words.basisAdopted(say(criteria.title), criteria.version, day(adoption.date), adoption.number)]),
      ...input.requests.map(({ code, unit }) => words.basisRequest(code, say(unit)))
    ),
    paragraph(words.opening),
    ...(doubtful.length === 0
      ? []
      : [callout('warn', words.basisWarning, words.basisWarningText(doubtful.map(({ number }) => number).join('; ')))])
  ];
}
