import { signedIn } from '../support/as.ts';
import { origin, postForm } from '../support/post-form.ts';
import { expect, test } from '../support/test.ts';
import { visit } from '../support/visit.ts';

const NEED = { title: 'Quản lý lịch họp', need: 'Văn phòng cần sắp lịch họp chung.' };

test('a request that is wrong is refused by name, keeps what was typed, and saves nothing', async ({
  page,
  context
}) => {
  await signedIn(context, 'dat');
  await visit(page, '/requests');
  const before = await page.getByRole('heading', { level: 1 }).textContent();

  const cases: readonly (readonly [string, Record<string, string>, string])[] = [
    ['too long', { ...NEED, title: 'Họp '.repeat(60) }, 'title'],
    ['missing', { title: NEED.title, need: '' }, 'need'],
    ['wrong type', { ...NEED, users: 'nhiều lắm' }, 'users'],
    ['out of bounds', { ...NEED, budget: '-5' }, 'budget'],
    ['no such choice', { ...NEED, category: 'khong-co' }, 'category'],
    ['no such day', { ...NEED, deadline: '31/02/2027' }, 'deadline'],
    ['a day that is past', { ...NEED, deadline: '01/01/2020' }, 'deadline'],
    ['unknown field', { ...NEED, isAdmin: '1' }, 'isAdmin'],
    ['control character', { ...NEED, title: 'Họp\u0000' }, 'title']
  ];
  for (const [what, fields, field] of cases) {
    const answer = await postForm(context.request, '/requests/new?/file', fields);
    expect(answer.status(), what).toBe(400);
    const html = await answer.text();
    await page.setContent(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''));
    const alert = page.getByRole('alert');
    await expect(alert, what).toBeVisible();
    if (field === 'isAdmin') await expect(alert).toContainText('isAdmin');
    else {
      await expect(alert.locator(`a[href="#${field}"]`), what).toHaveCount(1);
      await expect(page.locator(`#${field}`)).toHaveAttribute('aria-invalid', 'true');
    }
    for (const [name, typed] of Object.entries(fields)) {
      if (name !== 'isAdmin' && name !== 'category' && what !== 'control character') {
        await expect(page.locator(`[name="${name}"]`).first(), `${what}: ${name}`).toHaveValue(typed);
      }
    }
  }
  await visit(page, '/requests');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(before);
});

test('with scripts, too, the refused form keeps what was typed and leads to the field', async ({ page, context }) => {
  await signedIn(context, 'dat');
  await visit(page, '/requests/new');
  await page.getByLabel('Tên yêu cầu').fill(NEED.title);
  await page.getByLabel('Việc cần giải quyết').fill(NEED.need);
  await page.getByLabel('Số người dùng').fill('vài người');
  await page.getByRole('button', { name: 'Gửi yêu cầu', exact: true }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(page.getByLabel('Tên yêu cầu')).toHaveValue(NEED.title);
  await expect(page.getByLabel('Số người dùng')).toHaveValue('vài người');
  await alert.getByRole('link').click();
  await expect(page.getByLabel('Số người dùng')).toBeFocused();
});

test('a cell that is wrong is refused by name and is not saved', async ({ page, context }) => {
  await signedIn(context, 'khoi');
  const score = '/evaluations/dg-2026-02/score';
  // The next empty cell.
  await visit(page, score);
  const hidden = (name: string) => page.locator(`input[type="hidden"][name="${name}"]`).first().inputValue();
  const sheet = await hidden('sheet');
  const candidate = await hidden('cells.0.candidate');
  const criterion = await hidden('cells.0.criterion');
  expect(await hidden('cells.0.seen')).toBe('0');
  const state = async () => (await (await context.request.get(`${score}/__data.json`)).text()).length;
  const before = await state();
  const cell = { candidate, criterion, value: 1, reason: 'Đã xem.', seen: 0 };
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['off the scale', { sheet, cells: [{ ...cell, value: 6 }] }, 'cells.0.value'],
    ['between two levels', { sheet, cells: [{ ...cell, value: 2.5 }] }, 'cells.0.value'],
    ['wrong type', { sheet, cells: [{ ...cell, value: '3' }] }, 'cells.0.value'],
    ['too long', { sheet, cells: [{ ...cell, reason: 'a'.repeat(4001) }] }, 'cells.0.reason'],
    ['unknown field', { sheet, cells: [{ ...cell, weight: 5 }] }, 'cells.0.weight'],
    ['unknown field beside', { sheet, cells: [cell], as: 'loan' }, 'as'],
    ['no such criterion', { sheet, cells: [{ ...cell, criterion: 'Z9' }] }, 'cells.0.criterion'],
    ['no such product', { sheet, cells: [{ ...cell, candidate: sheet }] }, 'cells.0.candidate'],
    ['no cells', { sheet, cells: [] }, 'cells'],
    ['one right, one wrong', { sheet, cells: [cell, { ...cell, value: -1 }] }, 'cells.1.value']
  ];
  for (const [what, body, field] of cases) {
    const answer = await context.request.post(`${score}/cells`, { headers: { origin: origin() }, data: body });
    expect(answer.status(), what).toBe(400);
    const { errors } = (await answer.json()) as { errors: { field: string; message: string }[] };
    expect(
      errors.map((one) => one.field),
      what
    ).toContain(field);
    expect(errors.every(({ message }) => message.length > 3)).toBe(true);
  }
  const broken = await context.request.post(`${score}/cells`, {
    headers: { origin: origin(), 'content-type': 'application/json' },
    data: '{"sheet": '
  });
  expect(broken.status()).toBe(400);
  expect(await state()).toBe(before);
});

test('somebody else may not write on a sheet', async ({ browser, page, context }) => {
  await signedIn(context, 'khoi');
  await visit(page, '/evaluations/dg-2026-02/score?part=declare');
  const sheet = await page.locator('input[name="sheet"]').first().inputValue();
  const candidate = await page.locator('input[name="declarations.0.candidate"]').inputValue();
  const cells = [{ candidate, criterion: 'A1', value: 3, reason: 'Không phải của tôi.', seen: 0 }];
  for (const login of ['ngoc', 'loan', 'quantri', 'dat']) {
    const other = await browser.newContext();
    await signedIn(other, login);
    const answer = await other.request.post('/evaluations/dg-2026-02/score/cells', {
      headers: { origin: origin() },
      data: { sheet, cells }
    });
    expect(answer.status(), login).toBe(403);
    await other.close();
  }
});
