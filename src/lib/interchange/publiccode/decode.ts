import type { MessageCode, Params } from './messages.ts';
import type { Severity } from '../yaml/problem.ts';

/** More than any honest file: the longest in use have some 60 KB. */
const MAX_BYTES = 1_048_576;

export interface Decoded {
  /** Absent when the file is too large to be read. */
  readonly text?: string;
  readonly finding?: {
    readonly severity: Severity;
    readonly code: MessageCode;
    readonly offset: number;
    readonly params: Params;
  };
}

/** Bytes as text. The standard demands UTF-8; other encodings are an error, but what they say is read. */
export function decode(input: Uint8Array | string): Decoded {
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > MAX_BYTES) return { finding: found('error', 'file-too-large', 0, { max: 1 }) };
  if (typeof input === 'string') return withoutMark(input.toWellFormed());
  const wide = wideEncoding(input);
  if (wide !== undefined) return wrongEncoding(input, wide, 0);
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input));
  } catch {
    const broken = new TextDecoder('utf-8').decode(input).indexOf('\uFFFD');
    return wrongEncoding(input, 'windows-1252', broken);
  }
}

function withoutMark(text: string): Decoded {
  if (!text.startsWith('\uFEFF')) return { text };
  return { text: text.slice(1), finding: found('note', 'byte-order-mark', 0, {}) };
}

function wrongEncoding(bytes: Uint8Array, encoding: string, offset: number): Decoded {
  return {
    text: new TextDecoder(encoding).decode(bytes),
    finding: found('error', 'not-utf8', offset, { encoding: encoding.toUpperCase() })
  };
}

/** UTF-16 by its byte order mark, or by the zero bytes beside Latin letters. */
function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined)) return 'utf-16be';
  return undefined;
}

const found = (
  severity: Severity,
  code: MessageCode,
  offset: number,
  params: Params
): NonNullable<Decoded['finding']> => ({ severity, code, offset, params });
