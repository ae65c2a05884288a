import { DEMO_PASSWORD } from '#lib/server/identity/demo-password.ts';
import { signedIn } from '../support/as.ts';
import { postForm } from '../support/post-form.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';
import { visit } from '../support/visit.ts';

const COOKIE = 'chon-chuan-session';

test('signing in by hand, looking at the account, signing out', async ({ page, context }) => {
  await signIn(page, 'loan');
  const [cookie] = (await context.cookies()).filter(({ name }) => name === COOKIE);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  // It outlasts the two idle hours, which the server counts from the last use.
  expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(11 * 3600);
  expect(await page.evaluate(() => document.cookie)).not.toContain(COOKIE);

  await visit(page, '/account');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  expect((await context.cookies()).filter(({ name }) => name === COOKIE)).toEqual([]);

  // Who kept a copy of the cookie has nothing: the session itself is over.
  if (cookie !== undefined) await context.addCookies([cookie]);
  await page.goto('/requests');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('the account that is listed signs in with one press, in either language', async ({ page }) => {
  await visit(page, '/en/sign-in');
  await page.getByRole('button', { name: 'Đặng Thị Kim Loan' }).click();
  await expect(page).toHaveURL(/\/en\/?$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a wrong password: refused, the name kept, the password not', async ({ page, context }) => {
  await visit(page, '/sign-in');
  await page.getByLabel('Tên đăng nhập').fill('loan');
  await page.getByLabel('Mật khẩu').fill('khong-phai-mat-khau');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('loan');
  await expect(page.getByLabel('Mật khẩu')).toHaveValue('');
  expect((await context.cookies()).filter(({ name }) => name === COOKIE)).toEqual([]);
});

test('who is not signed in comes back to the page that they asked for', async ({ page }) => {
  await page.goto('/requests?state=submitted');
  await page.getByLabel('Tên đăng nhập').fill('loan');
  await page.getByLabel('Mật khẩu').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page).toHaveURL(/\/requests\?state=submitted$/);
});

for (const next of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/x',
  'javascript:alert(1)',
  '/%09/evil.example'
]) {
  test(`nobody is led away by next=${next}`, async ({ context, baseURL }) => {
    const answer = await postForm(context.request, `/sign-in?next=${encodeURIComponent(next)}`, {
      login: 'loan',
      password: DEMO_PASSWORD
    });
    expect(answer.status()).toBe(303);
    const goal = new URL(answer.headers()['location'] ?? '', baseURL);
    expect(goal.origin).toBe(baseURL);
    const again = await context.request.get(`/sign-in?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
    expect(new URL(again.headers()['location'] ?? '', baseURL).origin).toBe(baseURL);
  });
}

test('a form from another site is refused', async ({ context }) => {
  await signedIn(context, 'dat');
  const answer = await context.request.post('/requests/new?/file', {
    headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    data: 'title=x&need=y',
    maxRedirects: 0
  });
  expect(answer.status()).toBe(403);
  const saving = await context.request.post('/evaluations/dg-2026-02/score/cells', {
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    data: '{}'
  });
  expect(saving.status()).toBe(403);
});

test('an action that every object has by birth is not found', async ({ context }) => {
  await signedIn(context, 'dat');
  for (const page of ['/sign-in', '/account', '/requests/new']) {
    for (const action of ['?/constructor', '?/__proto__', '?x&/valueOf', '?x=1&/default', '?/khong-co']) {
      expect((await postForm(context.request, page + action, { a: 'b' })).status(), page + action).toBe(404);
    }
  }
});

test('pages of those who signed in are kept by nobody', async ({ context }) => {
  await signedIn(context, 'loan');
  const answer = await context.request.get('/requests');
  expect(answer.headers()['cache-control']).toContain('no-store');
  expect(answer.headers()['content-security-policy']).not.toContain('unsafe-inline');
  expect(answer.headers()['x-content-type-options']).toBe('nosniff');
});

test('an unknown address says what to do, in both languages', async ({ page }) => {
  await visit(page, '/khong-co-trang-nay', 404);
  await expect(page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang này' })).toBeVisible();
  await page.getByRole('link', { name: 'Về trang đầu' }).click();
  await expect(page).not.toHaveURL(/khong-co-trang-nay/);
  await visit(page, '/en/products/khong-co', 404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('what is not for somebody is not shown to them', async ({ page, context }) => {
  await signedIn(context, 'dat');
  // Whether another unit has asked is nothing to tell, either.
  await visit(page, '/requests/yc-2026-001', 404);
  await visit(page, '/evaluations/new', 403);
  await visit(page, '/evaluations/dg-2026-02/score', 404);
});
