import type { Page } from '@playwright/test';
import { cast, EVALUATORS } from '../support/thread/cast.ts';
import { answer, closeRound, conclude, decide, publish, ranking, report } from '../support/thread/conclude.ts';
import { CANDIDATES, fileRequest, plan, setUpAndOpen, takeUp } from '../support/thread/plan.ts';
import { declareNone, opinions, saveCellsByForm, submitSheet } from '../support/thread/score.ts';
import { expect, test } from '../support/test.ts';
import { visit } from '../support/visit.ts';

const [FIRST] = CANDIDATES;

/** One cell by the form as it stands on the page; its button leads to the next. */
async function scoreByForm(page: Page): Promise<void> {
  const levels = page.getByRole('radiogroup', { name: /ở tiêu chí DK1$/ });
  await levels.getByRole('radio', { name: /^Có/ }).check();
  await page.getByLabel('Lý do').fill('Đã xuất thử, mở được.');
  await page.getByLabel('Minh chứng 1: là gì').fill('Biên bản thử');
  await page.getByRole('radio', { name: 'Cao', exact: true }).check();
  await page.getByRole('button', { name: 'Lưu và sang ô tiếp' }).click();
  await expect(page.getByRole('status').getByText(/^Đã lưu trên máy chủ lúc/)).toBeVisible();
}

test('from a commune’s request to its decision, without scripts', async ({ browser }) => {
  test.setTimeout(180_000);
  const { people, leave } = await cast(browser, ['dat', 'loan', 'khoi', 'ngoc', 'tai', 'phuc', 'quoc']);
  const { dat, loan, phuc, quoc } = people;
  const request = await fileRequest(dat, 'Phiếu hỏi ý kiến các khóm');
  await takeUp(loan, request);
  const evaluation = await plan(loan);
  await setUpAndOpen(loan, Object.values(EVALUATORS));

  for (const [index, login] of (['khoi', 'ngoc', 'tai'] as const).entries()) {
    const page = people[login];
    const open = await declareNone(page, evaluation);
    const all = opinions(open, { levels: [4, 3, 2, 2 + (index % 2)], reason: 'Đã xem bản thử.' });
    const [byHand, ...rest] = all;
    if (index === 0) await scoreByForm(page);
    await saveCellsByForm(page, evaluation, open.sheet, index === 0 || byHand === undefined ? rest : all);
    if (index === 0) {
      await visit(page, `/evaluations/${evaluation}/score?criterion=DK1`);
      await expect(page.getByLabel('Lý do')).toHaveValue('Đã xuất thử, mở được.');
      await expect(page.getByLabel('Minh chứng 1: là gì')).toHaveValue('Biên bản thử');
    }
    await submitSheet(page, evaluation);
  }

  await closeRound(loan, evaluation);
  expect((await ranking(loan))[0]).toContain(FIRST);
  await conclude(loan, evaluation, FIRST);
  await publish(loan, phuc, evaluation);
  const made = await report(loan, quoc, phuc, evaluation);
  await answer(loan, request, FIRST);
  await decide(dat, request, FIRST);
  await visit(dat, `/reports/${made}`);
  await expect(dat.getByRole('main').getByText(FIRST).first()).toBeVisible();
  await leave();
});
