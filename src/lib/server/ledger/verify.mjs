#!/usr/bin/env node
/**
 * Verifies what Chọn Chuẩn kept, without Chọn Chuẩn: an exported record (FILE) or a data folder (DIR). Needs Node 20 or
 * newer and nothing else. It is written apart from the program and shares no code with it, so that two must agree.
 *
 *   node verify.mjs FILE|DIR [--since CHECKPOINT.json] [--json]
 *
 * It proves that entries are the ones that were signed for and that nothing before a checkpoint was rewritten. Keep a
 * checkpoint that left the server (a print, a mail) and give it as CHECKPOINT: the key alone lies beside the server.
 * Exit code: 0 everything holds, 1 something does not, 2 wrong use.
 */
import { createDecipheriv, createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** RFC 8785. */
export const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
};

/** RFC 9162, 2.1.1. */
export const leafHash = (text) => sha256(Buffer.from([0]), Buffer.from(text, 'utf8'));
const nodeHash = (left, right) => sha256(Buffer.from([1]), left, right);

/** Root over leaf hashes, by halves as the definition has it. */
export const rootOf = (leaves) => {
  if (leaves.length === 0) return sha256(Buffer.alloc(0));
  let level = leaves;
  while (level.length > 1) {
    const next = [];
    for (let index = 0; index + 1 < level.length; index += 2) next.push(nodeHash(level[index], level[index + 1]));
    if (level.length % 2 === 1) next.push(level[level.length - 1]);
    level = next;
  }
  return level[0];
};

/** Root that an inclusion path leads to, going up from leaf `index` in a tree of `size`; undefined when it does not fit. */
export const rootFromPath = (leaf, index, size, path) => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined;
  const rest = path.map((hash) => Buffer.from(hash, 'hex'));
  const climb = (start, end) => {
    if (end - start === 1) return leaf;
    let split = 1;
    while (split * 2 < end - start) split *= 2;
    const middle = start + split;
    // The path goes from the leaf up, so the sibling of this level comes after those below it.
    if (index < middle) {
      const left = climb(start, middle);
      const right = rest.shift();
      return left && right && nodeHash(left, right);
    }
    const right = climb(middle, end);
    const left = rest.shift();
    return left && right && nodeHash(left, right);
  };
  const root = climb(0, size);
  return rest.length === 0 ? root : undefined;
};

const isSigned = ({ body, keyId, publicKey, signature }) => {
  try {
    const der = Buffer.from(publicKey, 'base64');
    if (sha256(der).toString('hex').slice(0, 16) !== keyId) return false;
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const text = Buffer.from(`chon-chuan checkpoint\n${canonical(body)}`, 'utf8');
    return key.asymmetricKeyType === 'ed25519' && verifySignature(null, text, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

/** A submitted sheet opened with its released key; undefined when it is not what was committed to. */
export const openSheet = (sheet, sealed, key) => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), Buffer.from(sealed.nonce, 'base64'), {
      authTagLength: 16
    });
    decipher.setAAD(Buffer.from(canonical({ purpose: 'submission', sheet, keyId: sealed.keyId }), 'utf8'));
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    const plain = Buffer.concat([decipher.update(Buffer.from(sealed.ciphertext, 'base64')), decipher.final()]);
    if (sha256(plain).toString('hex') !== sealed.commitment) return undefined;
    const opened = JSON.parse(plain.toString('utf8'));
    return opened.sheet === sheet ? opened : undefined;
  } catch {
    return undefined;
  }
};

/** What does not hold in an exported record. */
export const verifyRecord = (record) => {
  const evidence = record?.evidence ?? record;
  const faults = [];
  if (evidence?.format !== 'chon-chuan-evidence' || evidence.v !== 1) return { faults: ['this is no exported record'] };
  const { checkpoint, entries = [], openings = [] } = evidence;
  if (!isSigned(checkpoint)) faults.push('the signature of the checkpoint does not fit');
  const texts = [];
  for (const { position, entry, path } of entries) {
    const text = canonical(entry);
    texts.push(text);
    const root = rootFromPath(leafHash(text), position - 1, checkpoint.body.size, path);
    if (root?.toString('hex') !== checkpoint.body.root)
      faults.push(`entry ${position} is not proved to stand in the ledger`);
  }
  const proven = texts.join('\n');
  for (const { sheet, sealed, key } of openings) {
    if (!proven.includes(JSON.stringify(sealed.commitment)))
      faults.push(`the commitment of sheet ${sheet} is in no entry`);
    if (openSheet(sheet, sealed, key) === undefined)
      faults.push(`sheet ${sheet} does not open to what was committed to`);
  }
  return {
    faults,
    entries: entries.length,
    sheets: openings.length,
    size: checkpoint.body.size,
    root: checkpoint.body.root
  };
};

/** `{"data":…,"checksum":"…"}`: the checksum is the SHA-256 of the text of data. */
const readChecked = (file) => {
  const text = readFileSync(file);
  const [head, tail] = ['{"data":'.length, ',"checksum":""}\n'.length + 64];
  const data = text.subarray(head, -tail);
  const said = /^,"checksum":"([0-9a-f]{64})"\}\n$/.exec(text.subarray(-tail).toString('latin1'));
  if (said?.[1] !== sha256(data).toString('hex')) throw new Error(`${file}: the checksum does not fit its content`);
  return JSON.parse(data.toString('utf8'));
};

const readLines = (file, faults) => {
  const bytes = readFileSync(file);
  const lines = [];
  let start = 0;
  while (start < bytes.length && bytes[start] !== 0) {
    const end = bytes.indexOf(10, start);
    if (end === -1) break;
    const payload = bytes.subarray(start + 9, end);
    const crc = zlib.crc32 ? zlib.crc32(payload).toString(16).padStart(8, '0') : undefined;
    if (crc !== undefined && bytes.subarray(start, start + 8).toString('latin1') !== crc) break;
    lines.push({ byte: start, payload });
    start = end + 1;
  }
  if (bytes.subarray(start).some((byte) => byte !== 0)) faults.push(`${file}: damaged or cut short at byte ${start}`);
  return lines;
};

/** What does not hold in a data folder, and its leaves. */
export const verifyFolder = (dir, since) => {
  const faults = [];
  const format = readChecked(join(dir, 'format.json'));
  const leaves = [];
  const latest = new Map();
  const names = readdirSync(join(dir, 'ledger')).filter((name) => /^\d{8}-\d{12}[.]log$/.test(name));
  for (const [index, name] of names.sort().entries()) {
    const file = join(dir, 'ledger', name);
    if (Number(name.slice(0, 8)) !== index + 1) faults.push(`${file}: segment ${index + 1} is missing before it`);
    for (const { byte, payload } of readLines(file, faults)) {
      const line = JSON.parse(payload.toString('utf8'));
      if (line.handled !== undefined) continue;
      const at = `${file}, byte ${byte}`;
      const text = payload.subarray(payload.length - 1 - line.bytes, payload.length - 1).toString('utf8');
      const hash = leafHash(text);
      leaves.push(hash);
      if (line.position !== leaves.length)
        faults.push(`${at}: entry ${line.position} stands where ${leaves.length} should`);
      if (canonical(line.entry) !== text) faults.push(`${at}: entry ${line.position} is not canonical`);
      if (hash.toString('hex') !== line.hash) faults.push(`${at}: the hash of entry ${line.position} does not fit`);
      const expected = line.entry.changes.map(({ collection, document }) => {
        const aggregate = `${collection}/${document.id}`;
        return { aggregate, hash: latest.get(aggregate) ?? null };
      });
      if (canonical(expected) !== canonical(line.entry.previous)) faults.push(`${at}: the chain is broken`);
      for (const { aggregate } of expected) latest.set(aggregate, hash.toString('hex'));
    }
  }
  const rootAt = (size) => rootOf(leaves.slice(0, size)).toString('hex');
  for (const { number, size, root } of format.epochs) {
    if (size > leaves.length || rootAt(size) !== root)
      faults.push(`epoch ${number} did not begin with these ${size} entries`);
  }
  if (since !== undefined) faults.push(...compare(since, format, leaves.length, rootAt));
  return { faults, entries: leaves.length, size: leaves.length, root: rootAt(leaves.length) };
};

const compare = (since, format, entries, rootAt) => {
  const { ledger, epoch, size, root } = since.body;
  if (!isSigned(since)) return ['the signature of the checkpoint does not fit'];
  if (ledger !== format.ledger) return ['the checkpoint is of another ledger'];
  const next = format.epochs.find(({ number }) => number > epoch);
  if (next !== undefined && size > next.size) {
    return [`a restore on ${next.startedAt} went back to entry ${next.size}: entries up to ${size} are gone`];
  }
  if (size > entries) return [`the checkpoint covers ${size} entries, the ledger has ${entries}`];
  return rootAt(size) === root ? [] : [`the first ${size} entries are not those that the checkpoint was made of`];
};

const main = () => {
  const words = process.argv.slice(2);
  const json = words.includes('--json');
  const at = words.indexOf('--since');
  const sinceFile = at === -1 ? undefined : words[at + 1];
  const [place, ...others] = words.filter(
    (word, index) => word !== '--json' && (at === -1 || (index !== at && index !== at + 1))
  );
  if (place === undefined || others.length > 0 || (at !== -1 && sinceFile === undefined)) {
    console.error('Use: node verify.mjs FILE|DIR [--since CHECKPOINT.json] [--json]');
    return 2;
  }
  let verdict;
  try {
    const since = sinceFile === undefined ? undefined : JSON.parse(readFileSync(sinceFile, 'utf8'));
    verdict = statSync(place).isDirectory()
      ? verifyFolder(place, since)
      : verifyRecord(JSON.parse(readFileSync(place, 'utf8')));
  } catch (error) {
    verdict = { faults: [error.message] };
  }
  if (json) console.log(JSON.stringify({ place, holds: verdict.faults.length === 0, ...verdict }));
  else if (verdict.faults.length === 0)
    console.log(`${place}: everything holds (${verdict.entries} entries, root ${verdict.root})`);
  else for (const fault of verdict.faults) console.log(`${place}: ${fault}`);
  return verdict.faults.length === 0 ? 0 : 1;
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
