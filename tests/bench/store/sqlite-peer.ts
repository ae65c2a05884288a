import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { leafHash, makeEntry } from '#lib/server/ledger/entry.ts';
import type { StoredDocument } from '#lib/server/store/port.ts';
import { idOf, product } from './documents.ts';

export interface SqlitePeer {
  update(number: number): void;
  close(): void;
}

/**
 * The same promise kept by SQLite (WAL, synchronous=FULL): in one transaction the document with its revision checked,
 * and the ledger row with the canonical entry, the previous hash and its own.
 */
export const sqlitePeer = (folder: string, count: number): SqlitePeer => {
  const database = new DatabaseSync(join(folder, 'peer.sqlite'));
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
  database.exec('CREATE TABLE documents (id TEXT PRIMARY KEY, revision INTEGER, hash TEXT, body TEXT) WITHOUT ROWID');
  database.exec('CREATE TABLE ledger (position INTEGER PRIMARY KEY, hash TEXT, entry TEXT)');
  const insert = database.prepare('INSERT INTO documents VALUES (?, 1, NULL, ?)');
  database.exec('BEGIN');
  for (let number = 0; number < count; number++) insert.run(idOf(number), canonical(product(number)));
  database.exec('COMMIT');
  const read = database.prepare('SELECT body, hash FROM documents WHERE id = ?');
  const write = database.prepare('UPDATE documents SET revision = ?, hash = ?, body = ? WHERE id = ? AND revision = ?');
  const append = database.prepare('INSERT INTO ledger (hash, entry) VALUES (?, ?)');

  const update = (number: number): void => {
    database.exec('BEGIN IMMEDIATE');
    const row = read.get(idOf(number)) as { body: string; hash: string | null };
    const before = JSON.parse(row.body) as StoredDocument;
    const document = {
      ...before,
      revision: before.revision + 1,
      state: before.revision % 2 === 0 ? 'listed' : 'retired'
    };
    const entry = makeEntry({
      time: new Date().toISOString(),
      actor: 'system',
      command: 'describe',
      changes: [{ collection: 'products', document }],
      previous: [{ aggregate: `products/${document.id}`, hash: row.hash }]
    });
    const text = canonical(entry);
    const hash = leafHash(text);
    const { changes } = write.run(document.revision, hash, canonical(document), document.id, before.revision);
    if (changes !== 1) throw new Error('The peer refused an update');
    append.run(hash, text);
    database.exec('COMMIT');
  };
  return {
    update,
    close: () => {
      database.close();
    }
  };
};
