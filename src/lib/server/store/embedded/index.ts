export { backupFolder } from './backup-folder.ts';
export { checkFolder } from './check-folder.ts';
export { openEmbeddedStore } from './open-embedded-store.ts';
export type { EmbeddedOptions, EmbeddedStore } from './open-embedded-store.ts';
export { openReadOnlyStore } from './open-read-only-store.ts';
export { restoreFolder } from './restore-folder.ts';
export { verifyFolder } from './verify-folder.ts';
