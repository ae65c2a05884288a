import { expect, type Page } from '@playwright/test';
import { visit } from '../visit.ts';

/** Real products of one kind, best first in the scores of the tests. */
export const CANDIDATES = ['LimeSurvey', 'KoboToolbox', 'Nextcloud Forms', 'ODK'] as const;
const SEARCH = 'khảo sát';

const slugIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** A unit's person files a request; returns its slug. */
export async function fileRequest(page: Page, title: string): Promise<string> {
  await visit(page, '/requests');
  await page.getByRole('link', { name: 'Gửi yêu cầu mới' }).click();
  await page.getByLabel('Tên yêu cầu').fill(title);
  await page.getByLabel('Việc cần giải quyết').fill('Phường cần lấy ý kiến người dân, có nơi không có mạng.');
  await page.getByLabel('Nhóm phần mềm').selectOption({ label: 'Biểu mẫu, khảo sát' });
  await page.getByLabel('Bắt buộc phải có').fill('Làm phiếu khi mất mạng\nXuất ra bảng tính');
  await page.getByLabel('Số người dùng').fill('1.200');
  await page.getByRole('button', { name: 'Gửi yêu cầu', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('1.200', { exact: true })).toBeVisible();
  return slugIn(page);
}

/** The lead says that nothing like it is there, and takes the request up. */
export async function takeUp(page: Page, request: string): Promise<void> {
  await visit(page, `/requests/${request}`);
  await page.getByRole('radio', { name: 'Chưa thấy trùng lặp' }).check();
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(page.getByText('Đã tiếp nhận').first()).toBeVisible();
}

/** The lead plans an evaluation: for the request whose page is open, or else by itself; returns its slug. */
export async function plan(page: Page, title?: string): Promise<string> {
  if (title === undefined) await page.getByRole('link', { name: 'Mở đợt đánh giá mới cho yêu cầu này' }).click();
  else await visit(page, '/evaluations/new');
  await expect(page.getByRole('heading', { level: 1, name: 'Lập đợt đánh giá mới' })).toBeVisible();
  if (title !== undefined) await page.getByLabel('Tên đợt').fill(title);
  await page.getByRole('textbox', { name: /^Mục đích/ }).fill('Chọn phần mềm lấy ý kiến dùng được khi mất mạng.');
  await page.getByRole('button', { name: 'Lập đợt đánh giá', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /: đang chuẩn bị$/ })).toBeVisible();
  return slugIn(page);
}

/**
 * The chair chooses candidates and evaluators, reads once more what will be sealed, seals, and opens scoring.
 * @param look at the page that is sealed from
 */
export async function setUpAndOpen(
  page: Page,
  evaluators: readonly string[],
  look: (page: Page) => Promise<void> = async () => undefined
): Promise<void> {
  const main = page.getByRole('main');
  await main.getByLabel('Tìm trong danh mục phần mềm').fill(SEARCH);
  await main.getByRole('button', { name: 'Tìm', exact: true }).click();
  for (const name of CANDIDATES) await main.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  for (const name of evaluators) await main.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await main.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect(main.getByText('Sẵn sàng')).toHaveCount(4);
  await page.getByRole('link', { name: 'Xem lại và niêm phong' }).click();
  await expect(page.getByRole('button', { name: 'Niêm phong', exact: true })).toBeVisible();
  await look(page);
  await page.getByRole('button', { name: 'Niêm phong', exact: true }).click();
  await page.getByRole('button', { name: 'Mở vòng chấm', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /0\/\d phiếu đã gửi$/ })).toBeVisible();
}
