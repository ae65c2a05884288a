import { signedIn } from '../support/as.ts';
import { lookAt } from '../support/look-at.ts';
import { OPEN_PAGES } from '../support/pages-to-look-at.ts';
import { test } from '../support/test.ts';

for (const one of OPEN_PAGES) {
  test(`${one.path} as ${one.login ?? 'nobody'}`, async ({ page, context }) => {
    if (one.login !== undefined) await signedIn(context, one.login);
    await lookAt(page, one);
  });
}
