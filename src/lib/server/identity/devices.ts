import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { RecordStore } from '../records/port.ts';

/** How long a browser is remembered as one that a login came in from. */
export const DEVICE_LIFETIME_SECONDS = 180 * 86_400;

/**
 * Marks of browsers from which a login came in before ("device cookies", OWASP). Such a browser has tries of its own, so
 * that a stranger who keeps typing nonsense cannot shut the holder out. A mark is no way in: it replaces no password.
 */
export interface Devices {
  /** A mark for the browser's cookie; nothing is stored. */
  markFor(login: string): Promise<string>;
  /** What the tries of this browser are counted under; `undefined` when the mark is not of this login. */
  keyOf(login: string, mark: string | undefined): Promise<string | undefined>;
}

const FORM = /^([A-Za-z0-9_-]{22})[.]([A-Za-z0-9_-]{43})$/;

/** Signed with a secret of the registry (record kind `settings`), made when it is first needed. */
export function devicesIn(records: RecordStore): Devices {
  const sign = async (login: string, nonce: string): Promise<Buffer> => {
    const secret =
      (await records.get<string>('settings', 'device-secret')) ??
      (await records.update<string>(
        'settings',
        'device-secret',
        (before) => before ?? randomBytes(32).toString('base64url')
      ));
    return createHmac('sha256', secret ?? '')
      .update(JSON.stringify([login, nonce]))
      .digest();
  };
  return {
    markFor: async (login) => {
      const nonce = randomBytes(16).toString('base64url');
      return `${nonce}.${(await sign(login, nonce)).toString('base64url')}`;
    },
    keyOf: async (login, mark) => {
      const [, nonce, signature] = FORM.exec(mark ?? '') ?? [];
      if (nonce === undefined || signature === undefined) return undefined;
      const given = Buffer.from(signature, 'base64url');
      return timingSafeEqual(given, await sign(login, nonce)) ? nonce : undefined;
    }
  };
}
