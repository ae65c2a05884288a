import { expect, type Browser, type Page } from '@playwright/test';
import { signIn } from '../sign-in.ts';
import { faultsIn } from '../test.ts';

/** Evaluators of the demonstration, by login. */
export const EVALUATORS = { khoi: 'Trần Minh Khôi', ngoc: 'Phạm Bích Ngọc', tai: 'Lâm Thành Tài' } as const;

/** Each person in a browser of their own, signed in by hand. `leave` also fails on faults that nothing else noticed. */
export async function cast<L extends string>(
  browser: Browser,
  logins: readonly L[]
): Promise<{ readonly people: Readonly<Record<L, Page>>; readonly leave: () => Promise<void> }> {
  const pages: Partial<Record<L, Page>> = {};
  const faults: (readonly string[])[] = [];
  for (const login of logins) {
    const context = await browser.newContext();
    faults.push(faultsIn(context));
    const page = await context.newPage();
    await signIn(page, login);
    pages[login] = page;
  }
  const people = pages as Record<L, Page>;
  return {
    people,
    leave: async () => {
      for (const page of Object.values<Page>(people)) await page.context().close();
      expect(faults.flat(), 'faults on the pages').toEqual([]);
    }
  };
}
