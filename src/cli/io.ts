import process from 'node:process';
import type { Io } from './subcommand.ts';

/**
 * The process's own streams and environment. A final line break is added where it is missing. When the reader has gone
 * (`chon-chuan list … | head`), the rest is dropped and the work goes on to its end.
 */
export function processIo(): Io {
  return { out: writerTo(process.stdout), err: writerTo(process.stderr), env: process.env };
}

function writerTo(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return (text) => {
    if (open) stream.write(text.endsWith('\n') ? text : `${text}\n`);
  };
}
