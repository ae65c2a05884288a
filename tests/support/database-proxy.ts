import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between the app and a database, and can take the database away and give it back. */
export interface DatabaseProxy {
  /** The database's address, by way of the proxy. */
  readonly url: string;
  /** Breaks every connection and takes no new one, as a database does that is down. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

export async function startDatabaseProxy(database: string): Promise<DatabaseProxy> {
  const target = new URL(database);
  const open = new Set<Socket>();
  const server = createServer((inward) => {
    const outward = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [inward, outward],
      [outward, inward]
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    const stopped = new Promise((resolve) => server.close(resolve));
    for (const socket of open) socket.destroy();
    await stopped;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(database);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { url: url.href, down: stop, up: () => listen(port), close: stop };
}
