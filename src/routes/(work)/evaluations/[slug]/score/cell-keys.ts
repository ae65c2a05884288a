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

/**
 * The meaning of a key press, or undefined. Only radio buttons listen: in text people type Telex, where every letter
 * may be part of a word, and digits are a tone in VNI.
 */
export function cellKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>,
  target: { readonly tagName?: string; readonly type?: string } | null
): CellKey | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  if (target?.tagName !== 'INPUT' || target.type !== 'radio') return undefined;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}
