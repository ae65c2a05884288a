/**
 * Which of two versions (`1.10`, major and minor) is newer: negative when the first is older, 0 when they are the same.
 *
 * @example compareVersions('1.9', '1.10') // negative
 */
export function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major === otherMajor ? minor - otherMinor : major - otherMajor;
}
