import { digestOfFiles } from '../build/digest-of-files.ts';
import { ROOT } from '../root.ts';

/** Digest of the shipped data that the demonstration is made from. */
export const digestOfDemoData = (): string => digestOfFiles(ROOT, ['data/demo', 'criteria'], () => false);
