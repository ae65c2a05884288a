import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { settingsEnvironment } from '#lib/server/settings/environment.ts';
import type { Settings } from '#lib/server/settings.ts';
import { ROOT } from '../root.ts';
import { listenText } from './listen-texts.ts';
import { whyNoListening } from './why-no-listening.ts';

/** Used where the environment says nothing else. */
const DEFAULTS = {
  // Bytes of a request's body: a document of 1 MB as a form, with what encoding adds.
  BODY_SIZE_LIMIT: '2M',
  // Seconds that open requests are given to finish after SIGTERM or SIGINT.
  SHUTDOWN_TIMEOUT: '10'
};

/** What the built server gives out; it starts to listen when it is imported. */
interface BuiltServer {
  readonly server: { readonly server: Server };
}

/**
 * Starts the built server in this process and returns when it listens. It ends on SIGTERM or SIGINT, after open
 * requests; the app then closes its store (`sveltekit:shutdown`).
 * @throws Error with a message for who starts it: port in use, store locked or damaged, …
 */
export async function startServer(settings: Settings): Promise<void> {
  const { host, port } = settings;
  const obstacle = await whyNoListening(host, port);
  if (obstacle !== undefined) throw new Error(listenText(obstacle, host, port));
  for (const [name, value] of Object.entries(DEFAULTS)) process.env[name] ??= value;
  Object.assign(process.env, settingsEnvironment(settings));
  if (!settings.demo) delete process.env['DEMO'];
  // By address and not by name: the build is made after this file, and is no part of what is checked or bundled.
  const built = (await import(pathToFileURL(join(ROOT, 'build', 'index.js')).href)) as BuiltServer;
  const listener = built.server.server;
  // Rejects at an `error` event: somebody took the port since the look above.
  if (!listener.listening) await once(listener, 'listening');
}
