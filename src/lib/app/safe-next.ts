/** Where to go after signing in: a path of ours, or home. Never another site, whatever the address says. */
export function safeNext(next: string | null, home: string): string {
  if (next === null || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) return home;
  const own = 'http://own.invalid';
  const target = URL.parse(next, own);
  // `/.//elsewhere` is a path of ours to the parser and another host to the browser.
  if (target?.origin !== own || target.pathname.startsWith('//')) return home;
  return target.pathname + target.search;
}
