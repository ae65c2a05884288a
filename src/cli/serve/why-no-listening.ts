import { createServer } from 'node:net';

/** Why a server cannot listen there (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`, …), or `undefined` when it can. */
export function whyNoListening(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    probe.listen({ host, port, exclusive: true }, () => {
      probe.close(() => {
        resolve(undefined);
      });
    });
  });
}
