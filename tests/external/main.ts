import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Page } from 'playwright';
import { DEMO_PASSWORD } from '#lib/server/identity/demo-password.ts';
import { summary } from '../run/summary.ts';
import { tallyOfCheck } from '../run/tally.ts';
import { findChromium, launchOptionsOf } from '../support/chromium.ts';
import { startDemoServer } from '../support/demo-server.ts';
import { faultsOfPaper } from './check-paper.ts';
import { readPaper } from './paper.ts';
import { PRINTED_PAGES, type PrintedPageCase } from './printed-pages.ts';
import { printPage } from './printed-page.ts';
import type { Ended } from '../run/run-lane.ts';

// `npm run test:external`: checks that need programs of the system (README). What is missing fails, nothing is skipped.
const ended: Ended[] = [];
try {
  await onTheDemonstration(async (page) => {
    for (const one of PRINTED_PAGES) note(one.title, await faultsOf(() => checkPrinted(page, one)));
  });
} catch (error) {
  note('the demonstration', [messageOf(error)]);
}
const { lines, exitCode } = summary(ended);
console.log(lines.at(-1));
process.exitCode = exitCode;

function note(title: string, faults: readonly string[]): void {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${title}`);
  for (const fault of faults) console.log(`    ${fault}`);
  ended.push({ title, tally: tallyOfCheck(faults.length) });
}

async function onTheDemonstration(use: (page: Page) => Promise<void>): Promise<void> {
  const server = await startDemoServer();
  try {
    const browser = await chromium.launch(launchOptionsOf(await findChromium()));
    try {
      await use(await browser.newPage({ baseURL: server.origin, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function checkPrinted(page: Page, { login, open, landscape }: PrintedPageCase): Promise<readonly string[]> {
  await signIn(page, login);
  await open(page);
  const printed = await printPage(page);
  const folder = await mkdtemp(join(tmpdir(), 'chon-chuan-external-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, printed.pdf);
    return faultsOfPaper(printed, await readPaper(file), { landscape });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function faultsOf(check: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await check();
  } catch (error) {
    return [messageOf(error)];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  const form = page.locator('form:has(input[type="password"])');
  await form.locator('input[name="login"]').fill(login);
  await form.locator('input[type="password"]').fill(DEMO_PASSWORD);
  await form.getByRole('button').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}
