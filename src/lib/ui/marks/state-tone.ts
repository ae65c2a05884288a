import type { IconName } from './icons.ts';

/**
 * What a state means to the reader, whatever its name: reached, needs care, failed, not known, in progress,
 * or off (not started, does not apply).
 */
export type StateTone = 'pass' | 'warn' | 'fail' | 'unk' | 'run' | 'off';

/** The shape of each tone; the shape alone tells the tones apart in grey print. */
export const TONE_ICON: Readonly<Record<StateTone, IconName>> = {
  pass: 'pass',
  warn: 'warn',
  fail: 'fail',
  unk: 'unk',
  run: 'half',
  off: 'na'
};
