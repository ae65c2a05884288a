import { expect, test, vi } from 'vitest';
import { publishedCases } from '#lib/app/published-cases.ts';
import { BrowserRun } from './browser-run.svelte.ts';
import { checkCase } from './check-case.ts';

const done = (run: BrowserRun) =>
  vi.waitFor(
    () => {
      expect(run.state).toBe('done');
    },
    { timeout: 20_000 }
  );

test('every reference case passes in a browser, in a thread of its own, with the figures of any other thread', async () => {
  const run = new BrowserRun();
  expect(run.state).toBe('waiting');
  run.start();
  expect(run.state).toBe('running');
  await done(run);
  expect(run.checked.filter(({ passed }) => !passed)).toEqual([]);
  expect(run.checked).toEqual(publishedCases().map(checkCase));
  expect(run.milliseconds).toBeGreaterThan(0);
}, 30_000);

test('a run that is stopped goes no further, and a new one begins from nothing', async () => {
  const run = new BrowserRun();
  run.start();
  await vi.waitFor(
    () => {
      expect(run.checked.length).toBeGreaterThan(0);
    },
    { timeout: 10_000, interval: 1 }
  );
  run.stop();
  const before = run.checked.length;
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(run.checked.length).toBe(before);
  run.start();
  await done(run);
  expect(run.checked).toHaveLength(publishedCases().length);
}, 40_000);
