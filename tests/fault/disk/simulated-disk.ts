import { basename, dirname } from 'node:path';
import type { FileFacts, FileLayer, OpenFile } from '#lib/server/store/files/file-layer.ts';
import { Inode } from './inode.ts';

const failure = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });

/** One change of names, all of it or none: name to inode, null for a name that goes. */
type NameChange = readonly (readonly [path: string, inode: Inode | null])[];

/**
 * A disk in memory that knows what has been synced. `cut()` is a power failure: of what was not synced, sectors and
 * names are kept or lost as the random numbers say, the most that POSIX lets happen.
 */
export class SimulatedDisk {
  readonly #random: () => number;
  #names = new Map<string, Inode>();
  #safeNames = new Map<string, Inode>();
  #pending: NameChange[] = [];
  readonly #folders = new Set<string>(['/']);
  /** Grows with every cut; what was opened before it is dead. */
  #life = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Power fails. Whatever still runs on the old files gets errors from now on. */
  cut(): void {
    this.#life++;
    for (const change of this.#pending) if (this.#random() < 0.5) applyNames(this.#safeNames, change);
    this.#pending = [];
    this.#names = new Map(this.#safeNames);
    for (const inode of new Set(this.#names.values())) inode.cut(this.#random);
  }

  /** Takes a file away without a trace, safe at once. */
  forget(path: string): void {
    this.#names.delete(path);
    this.#safeNames.delete(path);
  }

  /** Content of every file by path, for comparing. */
  contents(): Map<string, Buffer> {
    return new Map(Array.from(this.#names, ([path, inode]) => [path, inode.content()]));
  }

  put(path: string, bytes: Uint8Array): void {
    const inode = new Inode();
    inode.write(bytes, 0);
    inode.sync();
    this.#names.set(path, inode);
    this.#safeNames.set(path, inode);
  }

  /** The disk as long as the power lasts. */
  files(): FileLayer {
    const life = this.#life;
    const alive = (): void => {
      if (life !== this.#life) throw failure('EIO', 'the power failed');
    };
    return {
      open: async (path, flags) => {
        alive();
        return this.#open(path, flags, alive);
      },
      readFile: async (path) => {
        alive();
        return this.#inode(path).content();
      },
      list: async (path) => {
        alive();
        return this.#list(path);
      },
      stat: async (path) => {
        alive();
        return this.#stat(path);
      },
      makeFolder: async (path) => {
        alive();
        for (let folder = path; folder !== '/'; folder = dirname(folder)) this.#folders.add(folder);
      },
      rename: (from, to) => {
        alive();
        const inode = this.#inode(from);
        this.#change([
          [to, inode],
          [from, null]
        ]);
      },
      touch: async (path) => {
        alive();
        this.#inode(path).changed = Date.now();
      },
      link: async (from, to) => {
        alive();
        if (this.#names.has(to)) throw failure('EEXIST', to);
        this.#change([[to, this.#inode(from)]]);
      },
      remove: async (path) => {
        alive();
        this.#inode(path);
        this.#change([[path, null]]);
      },
      syncFolder: async (path) => {
        alive();
        this.#syncFolder(path);
      },
      fileSystem: async () => 0xef53
    };
  }

  #open(path: string, flags: 'r' | 'r+' | 'wx', alive: () => void): OpenFile {
    if (flags === 'wx') {
      if (this.#names.has(path)) throw failure('EEXIST', path);
      if (!this.#folders.has(dirname(path))) throw failure('ENOENT', path);
      this.#change([[path, new Inode()]]);
    }
    const inode = this.#inode(path);
    return {
      read: async (into, position) => {
        alive();
        return inode.read(into, position);
      },
      write: async (bytes, position) => {
        alive();
        inode.write(bytes, position);
        return bytes.length;
      },
      sync: async () => {
        // A sync takes its time: others run meanwhile, and the power may fail.
        await new Promise(setImmediate);
        alive();
        inode.sync();
      },
      size: async () => {
        alive();
        return inode.content().length;
      },
      close: async () => undefined
    };
  }

  #inode(path: string): Inode {
    const inode = this.#names.get(path);
    if (inode === undefined) throw failure('ENOENT', path);
    return inode;
  }

  #list(path: string): string[] {
    if (!this.#folders.has(path)) throw failure('ENOENT', path);
    const all = [...this.#names.keys(), ...this.#folders];
    return all
      .filter((each) => each !== path && dirname(each) === path)
      .map((each) => basename(each))
      .sort();
  }

  #stat(path: string): FileFacts | undefined {
    const owner = process.getuid?.() ?? 0;
    if (this.#folders.has(path)) return { kind: 'folder', size: 0, owner, mode: 0o700, changed: 0 };
    const inode = this.#names.get(path);
    return inode && { kind: 'file', size: inode.content().length, owner, mode: 0o600, changed: inode.changed };
  }

  #change(change: NameChange): void {
    applyNames(this.#names, change);
    this.#pending.push(change);
  }

  #syncFolder(path: string): void {
    const touches = (change: NameChange): boolean => change.some(([name]) => dirname(name) === path);
    for (const change of this.#pending) if (touches(change)) applyNames(this.#safeNames, change);
    this.#pending = this.#pending.filter((change) => !touches(change));
  }
}

const applyNames = (names: Map<string, Inode>, change: NameChange): void => {
  for (const [path, inode] of change) {
    if (inode === null) names.delete(path);
    else names.set(path, inode);
  }
};
