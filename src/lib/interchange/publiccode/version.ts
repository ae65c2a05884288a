/** The newest version of the standard that this reader knows. */
export const LATEST = '0.7';

/** Versions in use, as the minor number: 0.2, 0.3 … 0.7. `0` alone means the newest 0.x. */
type Minor = 2 | 3 | 4 | 5 | 6 | 7;

export interface DeclaredVersion {
  /** As written, e.g. `0.4.0`. */
  readonly text: string;
  readonly minor: Minor;
  readonly supported: boolean;
}

const FORM = /^0(?:\.(\d+)(?:\.\d+)?)?$/;

/** Reads `publiccodeYmlVersion`. What is not supported is read by the nearest version that is. */
export function versionOf(text: string): DeclaredVersion {
  const match = FORM.exec(text.trim());
  if (match === null) return { text, minor: 7, supported: false };
  const minor = match[1] === undefined ? 7 : Number(match[1]);
  const read = Math.min(7, Math.max(2, minor)) as Minor;
  return { text, minor: read, supported: read === minor };
}
