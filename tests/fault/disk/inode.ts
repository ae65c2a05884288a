/** What a disk writes whole or not at all. */
const SECTOR = 512;

interface PendingWrite {
  readonly position: number;
  readonly bytes: Buffer;
}

/** A file's content as programs see it, and as much of it as is safe. */
export class Inode {
  /** Milliseconds since 1970. */
  changed = Date.now();
  #seen = Buffer.alloc(0);
  #safe = Buffer.alloc(0);
  #pending: PendingWrite[] = [];

  content(): Buffer {
    return Buffer.from(this.#seen);
  }

  read(into: Uint8Array, position: number): number {
    return this.#seen.copy(into, 0, position, position + into.length);
  }

  write(bytes: Uint8Array, position: number): void {
    const copy = Buffer.from(bytes);
    this.#seen = place(this.#seen, copy, position);
    this.#pending.push({ position, bytes: copy });
    this.changed = Date.now();
  }

  sync(): void {
    for (const { position, bytes } of this.#pending) this.#safe = place(this.#safe, bytes, position);
    this.#pending = [];
  }

  /** Power fails: each sector of each write since the last sync got to the disk or did not. */
  cut(random: () => number): void {
    for (const { position, bytes } of this.#pending) {
      for (let at = 0; at < bytes.length;) {
        const length = Math.min(SECTOR - ((position + at) % SECTOR), bytes.length - at);
        if (random() < 0.5) this.#safe = place(this.#safe, bytes.subarray(at, at + length), position + at);
        at += length;
      }
    }
    this.#pending = [];
    this.#seen = Buffer.from(this.#safe);
  }
}

const place = (content: Buffer<ArrayBuffer>, bytes: Buffer, position: number): Buffer<ArrayBuffer> => {
  const end = position + bytes.length;
  const whole = end > content.length ? Buffer.concat([content, Buffer.alloc(end - content.length)]) : content;
  bytes.copy(whole, position);
  return whole;
};
