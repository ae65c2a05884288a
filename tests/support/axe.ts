import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and axe's own good practice. Named, because `target-size` (2.5.8) runs only when asked for. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Expects a page without a single violation; a failure names rule, element and what to mend.
 * @param rules only these, where the rest was looked at before
 */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations, passes } = await (rules === undefined ? axe.withTags(TAGS) : axe.withRules([...rules])).analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n  ${failureSummary ?? ''}`)
  );
  expect(faults, `axe on ${page.url()}`).toEqual([]);
  // An empty page breaks no rule.
  expect(passes.length).toBeGreaterThan(rules === undefined ? 5 : 0);
}
