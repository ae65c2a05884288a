import type { LocalText } from '#lib/text/language.ts';
import type { Piece } from '#lib/ui/text/piece.ts';
import { langOf, say } from './show.ts';

/** Stands for the name while the message is written; no message and no name holds it. */
const PLACE = '\u0000';

/** A message with somebody's words in it, those marked with their language where it is not the reader's. */
export function sentenceWith(message: (name: string) => string, name: LocalText): readonly Piece[] {
  const lang = langOf(name);
  if (lang === undefined) return [{ text: message(say(name)) }];
  const [before = '', after = ''] = message(PLACE).split(PLACE);
  return [{ text: before }, { text: say(name), lang }, { text: after }].filter(({ text }) => text !== '');
}
