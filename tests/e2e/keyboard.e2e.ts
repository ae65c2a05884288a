import type { Locator, Page } from '@playwright/test';
import { pageAs } from '../support/as.ts';
import { expectAccessible } from '../support/axe.ts';
import { EVALUATORS } from '../support/thread/cast.ts';
import { CANDIDATES, plan, setUpAndOpen } from '../support/thread/plan.ts';
import { expect, test } from '../support/test.ts';
import { hydrated, visit } from '../support/visit.ts';

const SAVED = /^Đã lưu trên máy chủ lúc/;
const levelsOf = (page: Page): Locator => page.getByRole('radiogroup', { name: /^Mức của .* ở tiêu chí / });

/** Goes on by Tab until something has the focus; fails when that takes more presses than a person would bear. */
async function tabTo(page: Page, target: Locator, most: number): Promise<void> {
  for (let presses = 0; presses <= most; presses += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by ${most} Tabs: ${String(target)}`);
}

/** Waits until a level of another cell has the focus; returns the name of that cell. */
async function otherCell(page: Page, before: string): Promise<string> {
  await expect(levelsOf(page)).not.toHaveAccessibleName(before);
  await expect(levelsOf(page).locator('input:focus')).toHaveCount(1);
  return nameOf(page);
}
const nameOf = async (page: Page): Promise<string> => (await levelsOf(page).locator('legend').textContent()) ?? '';

/** Signs that there is no interest in any supplier. */
async function declareByKeys(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Bản cam kết về xung đột lợi ích' })).toBeFocused();
  const choices = page.getByRole('radio', { name: 'Không có xung đột lợi ích' });
  await expect(choices).toHaveCount(CANDIDATES.length);
  for (const choice of await choices.all()) {
    await tabTo(page, choice, 2);
    await page.keyboard.press('Space');
    await expect(choice).toBeChecked();
  }
  await tabTo(page, page.getByRole('button', { name: 'Ký cam kết' }), 4);
  await page.keyboard.press('Enter');
}

/** The first cell with all that a cell can have: level, reason, evidence, confidence. */
async function scoreFirstCell(page: Page): Promise<void> {
  const levels = levelsOf(page);
  await page.keyboard.press('1');
  await expect(levels.getByRole('radio', { name: /^Có/ })).toBeChecked();
  await expect(page.getByText(/Điểm này cần ít nhất một minh chứng/)).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('Xuất 2 lần, u và k đều mở được.');
  await page.keyboard.press('Escape');
  await expect(levels.getByRole('radio', { name: /^Có/ })).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Minh chứng 1: là gì')).toBeFocused();
  await page.keyboard.type('Biên bản dùng thử');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https:/');
  // While the address is half typed: the error is told, the rest is saved, and the focus stays.
  const foot = page.getByRole('status').getByText(/^Minh chứng chưa lưu/);
  await expect(foot).toBeVisible();
  const address = page.getByLabel('Minh chứng 1: địa chỉ web (nếu có)');
  await expect(address).toBeFocused();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.keyboard.type('/vi.du/bien-ban');
  await expect(page.getByRole('status').getByText(SAVED)).toBeVisible();
  await expect(address).toHaveValue('https://vi.du/bien-ban');
  // Arrows in other choices are theirs.
  const before = await nameOf(page);
  await tabTo(page, page.getByRole('radio', { name: 'Thấp' }), 4);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Cao', exact: true })).toBeChecked();
  expect(await nameOf(page)).toBe(before);
  await page.keyboard.press('Escape');
  await expect(levelsOf(page).locator('input:focus')).toHaveCount(1);
}

test('a scorecard from opening to handing in, by the keyboard alone', async ({ browser }) => {
  test.setTimeout(240_000);
  const loan = await pageAs(browser, 'loan');
  const evaluation = await plan(loan, 'Đợt chấm bằng bàn phím');
  await setUpAndOpen(loan, [EVALUATORS.khoi, EVALUATORS.ngoc]);
  const page = await pageAs(browser, 'khoi');
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('svelte.dev/e/')) warnings.push(message.text());
  });

  await visit(page, `/evaluations/${evaluation}`);
  await tabTo(page, page.getByRole('link', { name: 'Mở phiếu chấm' }), 30);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bản cam kết về xung đột lợi ích' })).toBeVisible();
  await hydrated(page);
  await declareByKeys(page);

  // After signing the levels have the focus, with nothing to be pressed before.
  await expect(levelsOf(page).locator('input:focus')).toHaveCount(1);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(levelsOf(page).locator('input:focus')).toHaveCount(1);
  await scoreFirstCell(page);

  // All others, to and fro along the rows. What is unknown needs neither reason nor evidence.
  const list = page.getByRole('navigation', { name: 'Tiêu chí' });
  const criteria = await list.locator('a[data-criterion]').count();
  let cell = await nameOf(page);
  for (let row = 0; row < criteria; row += 1) {
    for (let column = 0; column < CANDIDATES.length; column += 1) {
      if (row + column > 0) await page.keyboard.press('u');
      if (column === CANDIDATES.length - 1) break;
      await page.keyboard.press(row % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
      cell = await otherCell(page, cell);
    }
    if (row === criteria - 1) break;
    await page.keyboard.press('ArrowDown');
    cell = await otherCell(page, cell);
  }
  // The list went along.
  await expect(list.locator('a[aria-current]')).toBeInViewport();
  await expect(page.getByRole('status').getByText(SAVED)).toBeVisible();

  await page.keyboard.press('Control+Home');
  await tabTo(page, page.getByRole('link', { name: 'Gửi phiếu chấm' }), 200);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Phiếu đã đủ, có thể gửi' })).toBeFocused();
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: 'Gửi phiếu chấm' }), 1);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Đã gửi phiếu lúc/)).toBeVisible();
  await expect(page.locator('#sheet-notice')).toBeFocused();
  expect(warnings).toEqual([]);
  await page.context().close();
  await loan.context().close();
});
