import { readFileSync, readlinkSync } from 'node:fs';

/**
 * What tells one process from all others that ever had its number: the machine's boot and the process's start, as Linux
 * gives them. Where `/proc` is missing they are null and the number alone must do.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string | null;
  readonly boot: string | null;
  /** Process numbers mean something only within one of these (containers have their own). */
  readonly namespace: string | null;
}

export const ownIdentity = (): ProcessIdentity => ({
  pid: process.pid,
  started: startOf(process.pid),
  boot: bootId(),
  namespace: attempt(() => readlinkSync('/proc/self/ns/pid'))
});

/** Does the process still run? Only for one on this boot and in this namespace. */
export const isRunning = ({ pid, started }: ProcessIdentity): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return started === null || startOf(pid) === started;
};

const bootId = (): string | null => attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim());

/** Field 22 of `/proc/PID/stat`, in clock ticks since boot; the name in field 2 may hold spaces and brackets. */
const startOf = (pid: number): string | null =>
  attempt(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  });

const attempt = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};
