import type { FillRegistry } from './make-registry.ts';

/** Loaded only when a demonstration is made, so that a second start does not wait for it. */
export const fillWithDemoData: FillRegistry = async (place) => {
  const { makeDemoRegistry } = await import('../demo-data.ts');
  await makeDemoRegistry(place);
};
