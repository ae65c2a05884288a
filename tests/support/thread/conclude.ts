import { expect, type Page } from '@playwright/test';
import { visit } from '../visit.ts';

const slugIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** The chair closes the round, after all sheets were handed in. */
export async function closeRound(page: Page, evaluation: string): Promise<void> {
  await visit(page, `/evaluations/${evaluation}`);
  await page.getByRole('button', { name: 'Đóng vòng chấm', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /đã đóng vòng chấm/ })).toBeVisible();
}

/** The result's ranking, first to last, as its page shows it. */
export async function ranking(page: Page): Promise<readonly string[]> {
  await page.getByRole('link', { name: 'Xem kết quả' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Kết quả:/ })).toBeVisible();
  await page.getByText('Bảng số liệu', { exact: true }).first().click();
  const table = page.getByRole('table', { name: /Điểm theo nhóm tiêu chí/ }).first();
  await expect(table).toBeVisible();
  return (await table.getByRole('rowheader').allTextContents()).map((text) => text.trim());
}

/** The chair concludes with what stands first. */
export async function conclude(page: Page, evaluation: string, first: string): Promise<void> {
  await visit(page, `/evaluations/${evaluation}`);
  await expect(page.getByRole('checkbox', { name: `1. ${first}` })).toBeChecked();
  await page
    .getByRole('textbox', { name: /^Khuyến nghị \(/ })
    .fill(`Dùng **${first}** cho các phường, sau thí điểm 60 ngày.`);
  await page.getByRole('button', { name: 'Kết luận đợt đánh giá' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /đã kết luận, chờ công bố$/ })).toBeVisible();
}

/** A second person publishes; the chair is not offered it. */
export async function publish(chair: Page, second: Page, evaluation: string): Promise<void> {
  await visit(chair, `/evaluations/${evaluation}`);
  await expect(chair.getByRole('button', { name: 'Công bố', exact: true })).toHaveCount(0);
  await visit(second, `/evaluations/${evaluation}`);
  await second.getByRole('button', { name: 'Công bố', exact: true }).click();
  await expect(second.getByRole('heading', { level: 1, name: /đã công bố$/ })).toBeVisible();
}

/** The chair makes the report and submits it, the committee approves, a second person publishes; returns its slug. */
export async function report(chair: Page, committee: Page, second: Page, evaluation: string): Promise<string> {
  await visit(chair, `/evaluations/${evaluation}`);
  await chair.getByRole('button', { name: 'Lập báo cáo' }).click();
  await chair.getByRole('button', { name: 'Trình Ban Chỉ đạo' }).click();
  await expect(chair.getByText('Chờ Ban Chỉ đạo duyệt')).toBeVisible();
  const slug = slugIn(chair);
  await visit(committee, `/reports/${slug}`);
  await committee.getByRole('button', { name: 'Duyệt báo cáo' }).click();
  await expect(committee.getByText('Đã duyệt', { exact: true })).toBeVisible();
  await visit(second, `/reports/${slug}`);
  await second.getByRole('button', { name: 'Công bố', exact: true }).click();
  await expect(second.getByText('Đã công bố', { exact: true })).toBeVisible();
  return slug;
}

/** The lead answers the request with what was recommended. */
export async function answer(page: Page, request: string, first: string): Promise<void> {
  await visit(page, `/requests/${request}`);
  const products = page.getByRole('group', { name: 'Phần mềm khuyến nghị' });
  await expect(products.locator('label:has(:checked)')).toHaveText([first]);
  await page.getByLabel('Nội dung và điều kiện').fill(`Phường dùng **${first}** cài trên hạ tầng của tỉnh.`);
  await page.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(page.getByText('Đã trả lời').first()).toBeVisible();
}

/** The unit reads the answer and says what it did with it. */
export async function decide(page: Page, request: string, first: string): Promise<void> {
  await visit(page, `/requests/${request}`);
  const given = page.getByRole('region', { name: 'Khuyến nghị' });
  await expect(given.getByRole('link', { name: first })).toBeVisible();
  await expect(given.getByText(`cài trên hạ tầng của tỉnh`)).toBeVisible();
  await page.getByRole('radio', { name: 'Làm theo khuyến nghị' }).check();
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(page.getByText('Đơn vị đã quyết định').first()).toBeVisible();
}
