import { m } from '#lib/paraglide/messages.js';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';
import type { StandingWord } from './standing-of.ts';

interface Words {
  readonly tone: StateTone;
  readonly label: string;
  /** What the evaluation that it rests on has to do with it; its code follows. */
  readonly note?: string;
}

const WORDS: Readonly<Record<StandingWord, () => Words>> = {
  recommended: () => ({ tone: 'pass', label: m.product_recommended() }),
  approved: () => ({ tone: 'pass', label: m.product_approved() }),
  'not-recommended': () => ({ tone: 'warn', label: m.product_not_recommended() }),
  lapsed: () => ({ tone: 'off', label: m.product_evaluated(), note: m.product_lapsed() }),
  'not-chosen': () => ({ tone: 'off', label: m.product_evaluated(), note: m.product_not_chosen() }),
  running: () => ({ tone: 'run', label: m.product_running() }),
  none: () => ({ tone: 'off', label: m.product_not_evaluated() })
};

/** How a product stands, as a mark: tone and word. */
export const standingWords = (word: StandingWord): Words => WORDS[word]();
