/** A clock that stands still until it is moved. */
export function testClock(
  start = '2026-11-23T01:00:00.000Z'
): (() => Date) & { readonly advance: (ms: number) => void } {
  let time = Date.parse(start);
  return Object.assign(() => new Date(time), {
    advance: (ms: number) => {
      time += ms;
    }
  });
}
