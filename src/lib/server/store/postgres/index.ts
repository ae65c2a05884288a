export { openPostgresStore } from './open-postgres-store.ts';
export type { PostgresOptions, PostgresStore } from './open-postgres-store.ts';
