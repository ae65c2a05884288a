/** What a key means while a level has the focus; levels themselves are chosen by their own keys. */
export type CellKey =
  'criterion-before' | 'criterion-after' | 'candidate-before' | 'candidate-after' | 'note' | 'evidence' | 'help';

const KEYS: Readonly<Record<string, CellKey>> = {
  ArrowUp: 'criterion-before',
  ArrowDown: 'criterion-after',
  ArrowLeft: 'candidate-before',
  ArrowRight: 'candidate-after',
  n: 'note',
  e: 'evidence',
  '?': 'help'
};

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>;

/**
 * The meaning of a key press among the levels, or undefined. Nothing else listens: in text people type Telex, where
 * every letter may be part of a word, and digits are a tone in VNI; other radio buttons keep their arrows.
 */
export function cellKey(event: Press): CellKey | undefined {
  if (isHeld(event)) return undefined;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}

/** True for the key that leads from the reason and the evidence back to its levels. */
export const leadsBack = (event: Press): boolean => event.key === 'Escape' && !isHeld(event);

const isHeld = ({ ctrlKey, altKey, metaKey, isComposing }: Press): boolean =>
  ctrlKey || altKey || metaKey || isComposing;
