import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#lib/server/identity/demo-password.ts';
import { postForm } from './post-form.ts';

/** Gives a browser context the session of somebody of the demonstration, without walking through the sign-in page. */
export async function signedIn(context: BrowserContext, login: string): Promise<void> {
  const answer = await postForm(context.request, '/sign-in', { login, password: DEMO_PASSWORD });
  expect(answer.status(), `signing in as ${login}`).toBe(303);
}

/** A page in a browser context of its own, signed in; the test closes it with `page.context().close()`. */
export async function pageAs(browser: Browser, login: string): Promise<Page> {
  const context = await browser.newContext();
  await signedIn(context, login);
  return context.newPage();
}
