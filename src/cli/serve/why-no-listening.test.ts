import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenText } from './listen-texts.ts';
import { whyNoListening } from './why-no-listening.ts';

describe('before a server listens', () => {
  let other: Server;
  let port: number;
  beforeEach(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    port = (other.address() as AddressInfo).port;
  });
  afterEach(() => other.close());

  it('a port in use is found, and free again when the other program ends', async () => {
    expect(await whyNoListening('127.0.0.1', port)).toBe('EADDRINUSE');
    await new Promise((resolve) => other.close(resolve));
    expect(await whyNoListening('127.0.0.1', port)).toBeUndefined();
  });

  it('an address of another machine is found', async () => {
    // 192.0.2.0/24 is kept for documentation (RFC 5737), so no machine has it.
    expect(await whyNoListening('192.0.2.1', port)).toBe('EADDRNOTAVAIL');
  });

  it.each(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EPERM'])(
    'the message for %s names the place, in both languages',
    (code) => {
      const [vi, en] = listenText(code, '127.0.0.1', 3000).split('\n');
      expect(vi).toContain('127.0.0.1');
      expect(en).toContain('127.0.0.1');
      expect(vi).not.toBe(en);
    }
  );
});
