import { pageAs } from '../support/as.ts';
import { lookAt } from '../support/look-at.ts';
import { expect, test } from '../support/test.ts';
import { visit } from '../support/visit.ts';

const PASSWORD = 'mot cau dai de nho hon';

test('an administrator invites somebody, locks them and erases who they were', async ({ browser }) => {
  const admin = await pageAs(browser, 'quantri');
  await visit(admin, '/people/add-unit');
  await lookAt(admin, { path: '/people/add-unit' });

  await visit(admin, '/people/invite');
  await admin.getByLabel('Họ và tên').fill('Nguyễn Văn Thử');
  await admin.getByLabel('Tên đăng nhập').fill('nguyen.thu');
  await admin.getByLabel('Chuyên gia chấm điểm').check();
  await admin.getByRole('button', { name: 'Tạo tài khoản và đường dẫn' }).click();
  const link = new URL(await admin.locator('code').innerText()).pathname;
  await lookAt(admin, { path: '/people/invite' });
  await lookAt(admin, { path: '/people' });

  const context = await browser.newContext();
  const invited = await context.newPage();
  await lookAt(invited, { path: link });
  await visit(invited, link);
  await invited.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
  await invited.getByLabel('Nhập lại mật khẩu').fill(PASSWORD);
  await invited.getByRole('button', { name: 'Lưu' }).click();
  await invited.locator('form.stack input[name=login]').fill('nguyen.thu');
  await invited.locator('form.stack input[name=password]').fill(PASSWORD);
  await invited.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(invited).not.toHaveURL(/sign-in/);
  await visit(invited, '/account');
  await expect(invited.getByRole('main')).toContainText('Nguyễn Văn Thử');
  await visit(invited, link, 404);

  await visit(admin, '/people');
  await admin.getByRole('link', { name: 'Nguyễn Văn Thử' }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Nguyễn Văn Thử');
  const theirs = new URL(admin.url()).pathname;
  await lookAt(admin, { path: theirs });
  await visit(admin, theirs);
  await admin.getByLabel('Tài khoản đang hoạt động').uncheck();
  await admin.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(admin).toHaveURL(/\/people$/);
  await visit(invited, '/account');
  await expect(invited).toHaveURL(/\/sign-in/);

  await visit(admin, theirs);
  await admin.getByRole('button', { name: 'Xóa thông tin cá nhân' }).click();
  await expect(admin.getByLabel('Lý do')).toHaveAttribute('aria-invalid', 'true');
  await admin.getByLabel('Lý do').fill('Người này yêu cầu');
  await lookAt(admin, { path: theirs });
  await visit(admin, theirs);
  await admin.getByLabel('Lý do').fill('Người này yêu cầu');
  await admin.getByRole('button', { name: 'Xóa thông tin cá nhân' }).click();
  await expect(admin).toHaveURL(/\/people$/);
  await expect(admin.getByRole('main')).not.toContainText('Nguyễn Văn Thử');
  await expect(admin.getByRole('main')).toContainText('Đã xóa thông tin cá nhân');
  await Promise.all([admin.context().close(), context.close()]);
});
