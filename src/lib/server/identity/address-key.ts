import { isIPv4, isIPv6 } from 'node:net';

/**
 * What counts as one address when tries are counted: an IPv4 address whole, of an IPv6 address the first 64 bits,
 * because one household or office holds them all. `undefined` for what is no address.
 */
export function addressKey(address: string): string | undefined {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return undefined;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  return `${firstFourGroups(plain).join(':')}::/64`;
}

function firstFourGroups(address: string): readonly string[] {
  const [head = '', tail] = address.split('::');
  const left = groupsOf(head);
  const right = tail === undefined ? [] : groupsOf(tail);
  // An embedded IPv4 address stands for two groups, but always in the last 32 bits, which are not used here.
  const width = 8 - (address.includes('.') ? 1 : 0);
  const zeros = Array.from({ length: Math.max(0, width - left.length - right.length) }, () => '0');
  const groups = tail === undefined ? left : [...left, ...zeros, ...right];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
}

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));
