import type { Page } from '@playwright/test';
import { cast, EVALUATORS } from '../support/thread/cast.ts';
import { answer, closeRound, conclude, decide, publish, ranking, report } from '../support/thread/conclude.ts';
import { lookAt } from '../support/look-at.ts';
import { CANDIDATES, fileRequest, plan, setUpAndOpen, takeUp } from '../support/thread/plan.ts';
import { declareNone, nameEvidence, opinions, saveCells, submitSheet } from '../support/thread/score.ts';
import { expect, test } from '../support/test.ts';
import { hydrated, visit } from '../support/visit.ts';

const [FIRST] = CANDIDATES;

/** The first cells by keys alone: a must-have for one candidate with its reason, then the next criterion. */
async function scoreByKeys(page: Page): Promise<void> {
  const levels = page.getByRole('radiogroup', { name: /^Mức của .* ở tiêu chí DK1$/ });
  await levels.getByRole('radio').first().focus();
  await page.keyboard.press('1');
  await expect(levels.getByRole('radio', { name: /^Có/ })).toBeChecked();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Lý do')).toBeFocused();
  // Digits and letters in the reason are text, whatever they mean beside it.
  await page.keyboard.type('Xuat 2 lan, u va k deu mo duoc.');
  await expect(page.getByRole('status').getByText(/^Đã lưu trên máy chủ lúc/)).toBeVisible();
  await nameEvidence(page);
  await levels.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowDown');
  const next = page.getByRole('radiogroup', { name: /ở tiêu chí DK2$/ });
  await expect(next).toBeVisible();
  await page.keyboard.press('0');
  await expect(next.getByRole('radio', { name: /^Không/ })).toBeChecked();
  await expect(page.getByRole('status').getByText(/^Đã lưu trên máy chủ lúc/)).toBeVisible();
  // A second thought, by the same keys.
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  await page.keyboard.type('Da thu.');
  await expect(page.getByRole('status').getByText(/^Đã lưu trên máy chủ lúc/)).toBeVisible();
  await nameEvidence(page);
}

test('from a commune’s request to its decision, with scripts', async ({ browser }) => {
  test.setTimeout(180_000);
  const { people, leave } = await cast(browser, ['dat', 'loan', 'khoi', 'ngoc', 'tai', 'phuc', 'quoc']);
  const { dat, loan, phuc, quoc } = people;
  const request = await fileRequest(dat, 'Lấy ý kiến người dân bằng điện thoại');
  await takeUp(loan, request);
  const evaluation = await plan(loan);
  await setUpAndOpen(loan, Object.values(EVALUATORS), async (page) => {
    const { pathname } = new URL(page.url());
    await lookAt(page, { path: pathname });
    await visit(page, pathname);
  });

  for (const [index, login] of (['khoi', 'ngoc', 'tai'] as const).entries()) {
    const page = people[login];
    const open = await declareNone(page, evaluation);
    const all = opinions(open, { levels: [4, 3, 3 - (index % 2), 2], reason: `Đã xem bản thử, lần ${index + 1}.` });
    if (index === 0) {
      await scoreByKeys(page);
      // What the keys saved is there after loading anew.
      await visit(page, `/evaluations/${evaluation}/score?criterion=DK1`);
      await expect(page.getByLabel('Lý do')).toHaveValue('Xuat 2 lan, u va k deu mo duoc.');
      const byHand = all.filter(({ criterion }) => criterion === 'DK1' || criterion === 'DK2');
      const [dk1, dk2] = [byHand[0], byHand.find(({ criterion }) => criterion === 'DK2')];
      await saveCells(
        page,
        evaluation,
        open.sheet,
        all.filter((cell) => cell !== dk1 && cell !== dk2)
      );
    } else await saveCells(page, evaluation, open.sheet, all);
    await submitSheet(page, evaluation);
    await visit(loan, `/evaluations/${evaluation}`);
    await expect(
      loan.getByRole('heading', { level: 1, name: new RegExp(`${index + 1}/3 phiếu đã gửi$`) })
    ).toBeVisible();
  }

  await closeRound(loan, evaluation);
  const order = await ranking(loan);
  expect(order).toHaveLength(CANDIDATES.length);
  expect(order[0]).toContain(FIRST);
  await conclude(loan, evaluation, FIRST);
  await publish(loan, phuc, evaluation);
  const made = await report(loan, quoc, phuc, evaluation);
  await answer(loan, request, FIRST);
  await decide(dat, request, FIRST);

  // The unit finds the report, and the catalogue says where the product stands.
  await visit(dat, `/reports/${made}`);
  await expect(dat.getByRole('main').getByText(FIRST).first()).toBeVisible();
  await visit(dat, '/products/limesurvey');
  await hydrated(dat);
  await expect(dat.getByText('Dữ liệu minh họa').first()).toBeVisible();
  await leave();
});
