import { execFile } from 'node:child_process';

/** A program of the system, and the Debian package that it comes in. */
export interface Program {
  readonly name: string;
  readonly debianPackage: string;
}

export const PDFTOTEXT: Program = { name: 'pdftotext', debianPackage: 'poppler-utils' };
export const PDFINFO: Program = { name: 'pdfinfo', debianPackage: 'poppler-utils' };
export const PDFTOPPM: Program = { name: 'pdftoppm', debianPackage: 'poppler-utils' };

/**
 * Runs a program and gives what it writes.
 * @throws Error that names the package to install when the program is missing: a check that cannot run has failed
 */
export function run({ name, debianPackage }: Program, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: 256 * 1024 * 1024, timeout: 60_000 } as const;
    execFile(name, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === 'ENOENT') reject(new Error(`${name} is missing: apt-get install ${debianPackage}`));
      else reject(new Error(`${name}: ${stderr.toString('utf8').trim() || error.message}`));
    });
  });
}
