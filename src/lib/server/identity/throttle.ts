import { createHash } from 'node:crypto';
import type { RecordStore } from '../records/port.ts';
import { addressKey } from './address-key.ts';

const MINUTE = 60_000;

/**
 * Failed tries that cost no wait. From the last of them on, every further failure doubles the wait. An address has far
 * more, because a whole office may share one.
 */
export const FREE_TRIES = { login: 5, address: 50 } as const;

/** The longest wait. Browsers that somebody came in from before do not wait for what others type (`devices.ts`). */
const LONGEST_WAIT = 15 * MINUTE;

/** After so long without a failure, what was before is forgotten. */
const FORGET_AFTER = 60 * MINUTE;

/** Failures of one login or one address. Times in ms since 1970, UTC. */
interface Tries {
  readonly failures: number;
  readonly lastAt: number;
  readonly blockedUntil: number;
}

type Admission =
  /** The try is counted as failed from the start, so that many at once cannot slip through; `succeeded` takes it back. */
  | { readonly admitted: true; readonly succeeded: () => Promise<void> }
  /** Whole minutes to wait, at least 1. */
  | { readonly admitted: false; readonly minutes: number };

export interface Throttle {
  /**
   * Asks for one try at a login from an address; unknown logins are counted like known ones.
   * @param device key of a browser that this login came in from before: its tries are counted apart from everybody's
   */
  admit(login: string, address: string | undefined, device?: string): Promise<Admission>;
  sweep(): Promise<void>;
}

/** Counts failed sign-ins per login and per address. */
export function throttleIn(records: RecordStore, clock: () => Date): Throttle {
  const now = (): number => clock().getTime();

  /** @returns ms to wait; 0 when the try is admitted, and then it is counted. */
  const count = async (key: string, free: number): Promise<number> => {
    const time = now();
    let wait = 0;
    await records.update<Tries>('throttle', key, (before) => {
      if (before && before.blockedUntil > time) {
        wait = before.blockedUntil - time;
        return before;
      }
      const failures = (before && time - before.lastAt < FORGET_AFTER ? before.failures : 0) + 1;
      return { failures, lastAt: time, blockedUntil: time + waitAfter(failures, free) };
    });
    return wait;
  };

  const admitDevice = async (key: string): Promise<Admission> => {
    const wait = await count(key, FREE_TRIES.login);
    if (wait > 0) return { admitted: false, minutes: Math.ceil(wait / MINUTE) };
    return {
      admitted: true,
      succeeded: async () => {
        await records.update<Tries>('throttle', key, () => undefined);
      }
    };
  };

  return {
    admit: async (login, address, device) => {
      if (device !== undefined) return admitDevice(keyOf('device', device));
      const loginKey = keyOf('login', login);
      const network = address === undefined ? undefined : addressKey(address);
      const networkKey = network === undefined ? undefined : keyOf('address', network);
      const wait =
        (networkKey === undefined ? 0 : await count(networkKey, FREE_TRIES.address)) ||
        (await count(loginKey, FREE_TRIES.login));
      if (wait > 0) return { admitted: false, minutes: Math.ceil(wait / MINUTE) };
      return {
        admitted: true,
        succeeded: async () => {
          await records.update<Tries>('throttle', loginKey, () => undefined);
          // The address keeps its other failures: an own account must not be a way to go on guessing at others.
          if (networkKey !== undefined) await records.update<Tries>('throttle', networkKey, oneLess);
        }
      };
    },
    sweep: async () => {
      const time = now();
      for (const { id, value } of await records.list<Tries>('throttle')) {
        if (time - value.lastAt < FORGET_AFTER) continue;
        await records.update<Tries>('throttle', id, (before) =>
          before && time - before.lastAt < FORGET_AFTER ? before : undefined
        );
      }
    }
  };
}

const waitAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(2 ** (failures - free) * MINUTE, LONGEST_WAIT);

const oneLess = (before: Tries | undefined): Tries | undefined =>
  before && before.failures > 1 ? { ...before, failures: before.failures - 1, blockedUntil: 0 } : undefined;

/** A digest, because people type passwords into the wrong field, and an address says who was where. */
const keyOf = (kind: 'login' | 'address' | 'device', value: string): string =>
  `${kind}-${createHash('sha256').update(value, 'utf8').digest('hex').slice(0, 32)}`;
