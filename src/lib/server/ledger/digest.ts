import { canonical } from './canonical.ts';
import { sha256Hex } from './hash.ts';

/** SHA-256 over the canonical bytes (RFC 8785) of a JSON value, hex. Keys that are `undefined` count as absent. */
export const digestOf = (value: unknown): string => sha256Hex(canonical(JSON.parse(JSON.stringify(value))));
