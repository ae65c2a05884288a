export { checkDatabase } from './check-database.ts';
export { openPostgresStore } from './open-postgres-store.ts';
