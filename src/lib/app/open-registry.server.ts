import { openServices, type OpenedServices } from '#lib/server/open-services.ts';

let opened: Promise<OpenedServices> | undefined;

/** The one registry of this process. A second call gets the same one (the dev server loads modules anew). */
export function openRegistry(options: {
  readonly dir: string;
  readonly keyFile: string;
  readonly databaseUrl: string | undefined;
}): Promise<OpenedServices> {
  const shared = globalThis as { chonChuanRegistry?: Promise<OpenedServices> };
  opened ??= shared.chonChuanRegistry ??= openServices({
    ...options,
    onNotice: (message) => {
      console.warn(message);
    }
  });
  return opened;
}
