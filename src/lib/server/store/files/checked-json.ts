import { createHash } from 'node:crypto';
import { StoreFault } from '../port.ts';

/**
 * A JSON file that says whether it is whole: `{"data":…,"checksum":"…"}` and a line end, the checksum being the SHA-256
 * of the text of `data`. It stays readable JSON, and no single changed bit goes unnoticed.
 */
const HEAD = '{"data":';
const TAIL = /^,"checksum":"([0-9a-f]{64})"\}\n$/;
const TAIL_LENGTH = ',"checksum":""}\n'.length + 64;

/** The file's text in pieces. @param data pieces of the JSON text of the data */
export const encodeChecked = function* (data: Iterable<string>): Generator<string> {
  const hash = createHash('sha256');
  yield HEAD;
  for (const piece of data) {
    hash.update(piece);
    yield piece;
  }
  yield `,"checksum":"${hash.digest('hex')}"}\n`;
};

/** @throws {StoreFault} `damaged`, naming the file */
export const decodeChecked = (bytes: Buffer, file: string): unknown => {
  const data = bytes.subarray(HEAD.length, Math.max(HEAD.length, bytes.length - TAIL_LENGTH));
  const said = TAIL.exec(bytes.subarray(HEAD.length + data.length).toString('latin1'))?.[1];
  const head = bytes.subarray(0, HEAD.length).toString('latin1');
  if (head !== HEAD || said === undefined || createHash('sha256').update(data).digest('hex') !== said) {
    throw new StoreFault('damaged', `${file} is damaged: its checksum does not fit its content.`, { file });
  }
  try {
    return JSON.parse(data.toString('utf8')) as unknown;
  } catch (cause) {
    throw new StoreFault('damaged', `${file} is damaged: it is not JSON.`, { file, cause });
  }
};
