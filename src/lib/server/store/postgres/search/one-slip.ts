/** 0 for the same, 1 for one letter too many, too few or another, or two neighbours swapped; 2 for all else. */
export const distance = (a: readonly string[], b: readonly string[]): 0 | 1 | 2 => {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.length - start - end, b.length - start - end];
  if (restA === 0 && restB === 0) return 0;
  if (restA <= 1 && restB <= 1) return 1;
  const swapped = restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return swapped ? 1 : 2;
};
