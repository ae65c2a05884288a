import { isIP } from 'node:net';

/** True for the names of the machine itself: `localhost`, 127.0.0.0/8, `::1`. */
const isLoopback = (name: string): boolean =>
  name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));

/**
 * Where people reach a server that listens on `host`, when nothing else is said. On the machine itself that is always
 * `localhost`: browsers treat this name as safe on plain http, so that the sign-in cookie holds.
 */
export function defaultOrigin(host: string, port: number): string {
  const local = host === '0.0.0.0' || host === '::' || isLoopback(host);
  const name = local ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}
