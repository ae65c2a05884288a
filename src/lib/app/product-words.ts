import { m } from '#lib/paraglide/messages.js';

const STEPS: Readonly<Record<string, () => string>> = {
  'product.import': () => m.product_step_import(),
  'product.describe': () => m.product_step_describe(),
  'product.retire': () => m.product_step_retire(),
  'product.relist': () => m.product_step_relist(),
  'evaluation.publish': () => m.product_step_publish()
};

/** What a command did to a product, in words. */
export const productStep = (command: string): string =>
  (Object.hasOwn(STEPS, command) ? STEPS[command]?.() : undefined) ?? command;
