import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#lib/server/identity/demo-password.ts';
import { hydrated, visit } from './visit.ts';

/**
 * Signs in as a person would, by typing into the form. Where it leads afterwards is up to the app.
 * @param password that of the demonstration's accounts, unless given
 */
export async function signIn(page: Page, login: string, password: string = DEMO_PASSWORD): Promise<void> {
  await visit(page, '/sign-in');
  const form = page.locator('form:has(input[type="password"])');
  await form.locator('input[name="login"]').fill(login);
  await form.locator('input[type="password"]').fill(password);
  await form.getByRole('button').click();
  await expect(page).not.toHaveURL(/\/sign-in/);
  await hydrated(page);
}
