import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OFFICE_PAGES, OPEN_PAGES, PANEL_PAGES } from '../../support/pages-to-look-at.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Routes that a walk looks at on its way: their addresses hold ids or one-time links, or they are there for a moment. */
const ON_THE_WAY: Readonly<Record<string, readonly string[]>> = {
  'people.e2e.ts': ['/people', '/people/[id]', '/people/add-unit', '/people/invite', '/setup/[token]'],
  'whole-thread.e2e.ts': ['/evaluations/[slug]/seal']
};

/** `/(app)/requests/[slug]/+page.svelte` is the route `/requests/[slug]`. */
const routeOf = (file: string): string => {
  const parts = file.split('/').slice(0, -1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`;
};

const fits = (route: string, path: string): boolean => {
  const [asked = ''] = path.split('?');
  const pattern = route.replaceAll(/\[[^\]]+\]/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(asked);
};

test('accessibility is checked on every page there is', async () => {
  const files = await readdir(join(ROOT, 'src', 'routes'), { recursive: true });
  const routes = files.filter((file) => file.endsWith('+page.svelte')).map(routeOf);
  const paths = [...OPEN_PAGES, ...OFFICE_PAGES, ...PANEL_PAGES].map(({ path }) => path);
  const walked = Object.values(ON_THE_WAY).flat();
  const unseen = routes.filter((route) => !walked.includes(route) && !paths.some((path) => fits(route, path)));
  expect(routes.length).toBeGreaterThan(20);
  expect(unseen).toEqual([]);
  for (const [file, looked] of Object.entries(ON_THE_WAY)) {
    const walk = await readFile(join(ROOT, 'tests', 'e2e', file), 'utf8');
    expect(walk.split('lookAt(').length - 1, file).toBeGreaterThanOrEqual(looked.length);
  }
});
