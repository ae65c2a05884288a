import { checkCase } from './check-case.ts';
import { publishedCases } from '#lib/app/published-cases.ts';

// A thread of its own: sampling half a second long must not hold up the page. Each case is sent as soon as it is done.
const cases = publishedCases();
for (const content of cases) postMessage({ checked: checkCase(content), of: cases.length });
