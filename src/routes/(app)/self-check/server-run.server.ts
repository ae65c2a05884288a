import { setImmediate } from 'node:timers/promises';
import { type CheckedCase, checkCase } from './check-case.ts';
import { publishedCases } from '#lib/app/published-cases.ts';

let run: Promise<CheckedCase[]> | undefined;

/** All reference cases as this server computes them: once, for nothing in them changes while it runs. */
export const serverRun = (): Promise<CheckedCase[]> => (run ??= computeAll());

async function computeAll(): Promise<CheckedCase[]> {
  const checked: CheckedCase[] = [];
  for (const content of publishedCases()) {
    checked.push(checkCase(content));
    // Other requests come in between.
    await setImmediate();
  }
  return checked;
}
