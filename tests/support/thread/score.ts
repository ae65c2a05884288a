import { expect, type Page } from '@playwright/test';
import { origin, postForm } from '../post-form.ts';
import { hydrated, visit } from '../visit.ts';

export interface Scores {
  /** Level of each candidate, in the order of the sheet; 0 to 5. Must-haves are all met. */
  readonly levels: readonly number[];
  readonly reason: string;
}

export interface CellToFill {
  readonly candidate: string;
  readonly criterion: string;
  readonly value: number;
  readonly reason: string;
}

export interface OpenSheet {
  readonly sheet: string;
  readonly cells: readonly CellToFill[];
}

const MUST_HAVE = /^DK\d$/;

/** An evaluator opens the sheet from the evaluation's page and signs that there is no interest in any candidate. */
export async function declareNone(page: Page, evaluation: string): Promise<OpenSheet> {
  await visit(page, `/evaluations/${evaluation}`);
  await page.getByRole('link', { name: 'Mở phiếu chấm' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bản cam kết về xung đột lợi ích' })).toBeVisible();
  await hydrated(page);
  const none = page.getByRole('radio', { name: 'Không có xung đột lợi ích' });
  await expect(none).toHaveCount(4);
  for (const radio of await none.all()) await radio.check();
  const sheet = await page.locator('input[name="sheet"]').first().inputValue();
  const candidates: string[] = [];
  for (let index = 0; index < 4; index += 1) {
    candidates.push(await page.locator(`input[name="declarations.${index}.candidate"]`).inputValue());
  }
  await page.getByRole('button', { name: 'Ký cam kết' }).click();
  await expect(page.getByRole('radiogroup', { name: /^Mức của/ })).toBeVisible();
  const links = page.getByRole('navigation', { name: 'Tiêu chí' }).locator('a[href*="criterion="]');
  const criteria = await links.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('criterion') ?? '')
  );
  expect(criteria.length).toBeGreaterThan(20);
  const places = criteria.flatMap((criterion) => candidates.map((candidate) => ({ candidate, criterion })));
  return { sheet, cells: places.map((place) => ({ ...place, value: 0, reason: '' })) };
}

/** What an evaluator thinks of every cell. */
export const opinions = ({ cells }: OpenSheet, { levels, reason }: Scores): readonly CellToFill[] =>
  cells.map((cell, index) => ({
    ...cell,
    value: MUST_HAVE.test(cell.criterion) ? 1 : (levels[index % levels.length] ?? 0),
    reason
  }));

/** What shows that a score is founded; the shipped standard requires it for most criteria. */
const EVIDENCE = 'Biên bản dùng thử ngày 12/11/2026';

/** Names evidence for the cell that is open on the page, and waits until it is saved. */
export async function nameEvidence(page: Page): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().postData()?.includes(EVIDENCE) === true);
  await page.getByRole('button', { name: 'Thêm minh chứng' }).click();
  await page.getByLabel('Minh chứng 1: là gì').fill(EVIDENCE);
  expect((await saved).status()).toBe(200);
}

/** Saves cells at the address where the page saves what is typed. */
export async function saveCells(page: Page, evaluation: string, sheet: string, cells: readonly CellToFill[]) {
  const answer = await page.request.post(`/evaluations/${evaluation}/score/cells`, {
    headers: { origin: origin() },
    data: { sheet, cells: cells.map((cell) => ({ ...cell, evidence: [{ label: EVIDENCE }], seen: 0 })) }
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Saves cells by the form that stands on the page for those without scripts. */
export async function saveCellsByForm(page: Page, evaluation: string, sheet: string, cells: readonly CellToFill[]) {
  const fields = cells.flatMap((cell, index) =>
    Object.entries({ ...cell, seen: 0, 'evidence.0.label': EVIDENCE }).map(
      ([name, value]) => [`cells.${index}.${name}`, String(value)] as const
    )
  );
  const answer = await postForm(page.request, `/evaluations/${evaluation}/score?/save`, {
    sheet,
    ...Object.fromEntries(fields)
  });
  expect(answer.status()).toBe(303);
}

/** Hands the sheet in, after the page that says whether anything is missing. */
export async function submitSheet(page: Page, evaluation: string): Promise<void> {
  await visit(page, `/evaluations/${evaluation}/score`);
  await page.getByRole('link', { name: 'Gửi phiếu chấm' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phiếu đã đủ, có thể gửi' })).toBeVisible();
  await page.getByRole('button', { name: 'Gửi phiếu chấm' }).click();
  await expect(page.getByText(/Đã gửi phiếu lúc/)).toBeVisible();
}
