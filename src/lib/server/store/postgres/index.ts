export { checkDatabase } from './check-database.ts';
export { openPostgresStore } from './open-postgres-store.ts';
export type { PostgresOptions, PostgresStore } from './open-postgres-store.ts';
