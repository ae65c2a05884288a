import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { pageAs } from '../support/as.ts';
import { demoPlace } from '../support/demo-place.ts';
import { EVALUATORS } from '../support/thread/cast.ts';
import { closeRound } from '../support/thread/conclude.ts';
import { filesThatHold } from '../support/thread/files-that-hold.ts';
import { plan, setUpAndOpen } from '../support/thread/plan.ts';
import { declareNone, opinions, saveCells, submitSheet } from '../support/thread/score.ts';
import { expect, test } from '../support/test.ts';

/** Key file and data folder lie side by side. */
const folder = dirname((await demoPlace()).dataDir);
const aWord = (): string => `Chim-${randomBytes(12).toString('hex')}`;

/** Everything that the app gives somebody about an evaluation: pages and their data. */
async function allThat(page: Page, evaluation: string): Promise<string> {
  const base = `/evaluations/${evaluation}`;
  const paths = ['', '/evaluations', base, `${base}/score`, `${base}/moderation`, `${base}/result`, `${base}/trail`];
  const more = ['/requests', '/reports', '/products/limesurvey', '/search?q=khao+sat'];
  let all = '';
  for (const path of [...paths, ...more]) {
    const [address = '', query] = path.split('?');
    const end = query === undefined ? '' : `?${query}`;
    for (const one of [`${address === '' ? '/' : address}${end}`, `${address}/__data.json${end}`]) {
      const answer = await page.request.get(one);
      expect(answer.status(), one).toBeLessThan(500);
      all += await answer.text();
    }
  }
  return all;
}

test('a reason stands nowhere, and in nobody’s pages, before the round is closed', async ({ browser }) => {
  test.setTimeout(120_000);
  const canary = aWord();
  const title = `Đợt thử ${aWord()}`;
  const loan = await pageAs(browser, 'loan');
  const khoi = await pageAs(browser, 'khoi');
  const ngoc = await pageAs(browser, 'ngoc');
  const others = await Promise.all(['phuc', 'thao', 'quantri', 'quoc', 'truc'].map((login) => pageAs(browser, login)));

  const evaluation = await plan(loan, title);
  await setUpAndOpen(loan, [EVALUATORS.khoi, EVALUATORS.ngoc]);
  const open = await declareNone(khoi, evaluation);
  await saveCells(khoi, evaluation, open.sheet, opinions(open, { levels: [5, 0, 5, 0], reason: canary }));

  const shows = async (page: Page): Promise<boolean> => (await allThat(page, evaluation)).includes(canary);
  const hidden = async (when: string): Promise<void> => {
    // The search finds what is there: the title is stored openly.
    expect((await filesThatHold(folder, title)).holding.length).toBeGreaterThan(0);
    const { files, holding } = await filesThatHold(folder, canary);
    expect(files).toBeGreaterThan(5);
    expect(holding, when).toEqual([]);
    for (const page of [loan, ngoc, ...others]) expect(await shows(page), when).toBe(false);
    // The author still reads the own sheet.
    expect(await shows(khoi)).toBe(true);
  };
  await hidden('while it is in hand');
  await submitSheet(khoi, evaluation);
  await hidden('once it is handed in');

  const second = await declareNone(ngoc, evaluation);
  await saveCells(ngoc, evaluation, second.sheet, opinions(second, { levels: [2, 3, 2, 3], reason: 'Đã xem.' }));
  await submitSheet(ngoc, evaluation);
  await hidden('once everybody has handed in');

  await closeRound(loan, evaluation);
  for (const page of [loan, ngoc]) expect(await shows(page)).toBe(true);
  expect((await filesThatHold(folder, canary)).holding.length).toBeGreaterThan(0);
  // Who asks or keeps the catalogue has no business with single scores, opened or not.
  const dat = await pageAs(browser, 'dat');
  expect(await shows(dat)).toBe(false);
  for (const page of [loan, khoi, ngoc, dat, ...others]) await page.context().close();
});
