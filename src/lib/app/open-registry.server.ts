import { sweepLeftovers } from '#lib/server/leftovers/sweep-leftovers.ts';
import { openServices, type OpenOptions, type OpenedServices } from '#lib/server/open-services.ts';

let opened: Promise<OpenedServices> | undefined;

/** The one registry of this process. A second call gets the same one (the dev server loads modules anew). */
export function openRegistry(options: {
  readonly dir: string;
  readonly keyFile: string;
  readonly signingKeyFile: string;
  readonly databaseUrl: string | undefined;
}): Promise<OpenedServices> {
  const shared = globalThis as { chonChuanRegistry?: Promise<OpenedServices> };
  opened ??= shared.chonChuanRegistry ??= open(options);
  return opened;
}

async function open(options: OpenOptions): Promise<OpenedServices> {
  const onNotice = (message: string): void => {
    console.warn(message);
  };
  const services = await openServices({ ...options, onNotice });
  // Beside the first requests: nobody waits for it, and the next start does what this one could not.
  void sweepLeftovers(services).catch((error: unknown) => {
    if (!isClosed(error)) onNotice(`Leftovers could not be swept: ${String(error)}`);
  });
  return services;
}

const isClosed = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'closed';
