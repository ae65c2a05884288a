export { openEmbeddedStore } from './open-embedded-store.ts';
export type { EmbeddedOptions, EmbeddedStore } from './open-embedded-store.ts';
export { openReadOnlyStore } from './open-read-only-store.ts';
export type { ReadOnlyOptions } from './open-read-only-store.ts';
