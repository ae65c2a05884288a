import { z } from 'zod';
import type { StoredDocument } from '../../store/port.ts';
import type { Evidence } from '../evidence.ts';

/** One document by what it is; the digest is SHA-256 over its canonical bytes, hex. */
export interface DocumentDigest {
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
}

/** One piece of evidence that an evaluator cited for a score; the digest is over what was written of it. */
export interface CitedDigest {
  readonly sheet: string;
  readonly candidate: string;
  readonly criterion: string;
  readonly label: string;
  readonly url?: string;
  readonly digest: string;
}

/**
 * What is exported of an evaluation, or of a report on one: the documents as they stand in the ledger, and the evidence
 * that they do. People are in it by id only. Everything in it is checked by {@link verifyRecord}; nothing stands beside.
 */
export interface ExportedRecord {
  readonly format: 'chon-chuan-record';
  readonly v: 1;
  readonly kind: 'evaluation' | 'report';
  readonly standing: 'published' | 'not published';
  readonly subject: { readonly id: string; readonly slug: string; readonly code: string };
  readonly evaluation: StoredDocument;
  readonly criteriaSet: StoredDocument;
  /** Null until scoring has opened. */
  readonly round: StoredDocument | null;
  /** Ciphertext and commitment only, until the round is closed. */
  readonly sheets: readonly StoredDocument[];
  /** The products in the revision that was judged. */
  readonly products: readonly StoredDocument[];
  /** The computed result; null until the round is closed. */
  readonly outcome: StoredDocument | null;
  /** For a report: its blocks, with tokens where names stand. */
  readonly report: StoredDocument | null;
  readonly evidenceDigests: {
    readonly products: readonly DocumentDigest[];
    readonly cited: readonly CitedDigest[];
  };
  /** Of the key that signed the checkpoint; the same as in the checkpoint itself. */
  readonly publicKey: string;
  readonly evidence: Evidence;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const position = z.int().positive();
const document = z.looseObject({ id: z.string(), revision: z.int().positive(), schemaVersion: z.int().positive() });
const checkpoint = z.strictObject({
  body: z.strictObject({
    v: z.literal(1),
    ledger: z.string(),
    epoch: z.int(),
    size: z.int().nonnegative(),
    root: hash,
    time: z.string(),
    nextKey: z.string().optional()
  }),
  keyId: z.string(),
  publicKey: z.string(),
  signature: z.string()
});
const entry = z.looseObject({
  v: z.literal(1),
  time: z.string(),
  actor: z.string(),
  command: z.string(),
  changes: z.array(z.strictObject({ collection: z.string(), document })),
  previous: z.array(z.strictObject({ aggregate: z.string(), hash: hash.nullable() }))
});
const sealed = z.strictObject({
  algorithm: z.literal('AES-256-GCM'),
  nonce: z.string(),
  ciphertext: z.string(),
  tag: z.string(),
  commitment: hash,
  keyId: z.string()
});

/** The form of evidence. Strict: what is not known here is not checked, so it must not be there. */
export const evidenceForm = z.strictObject({
  format: z.literal('chon-chuan-evidence'),
  v: z.literal(1),
  checkpoint,
  entries: z.array(z.strictObject({ position, entry, path: z.array(hash) })),
  openings: z.array(z.strictObject({ sheet: z.string(), sealed, key: z.string() })),
  earlier: z.array(z.strictObject({ checkpoint, path: z.array(hash) }))
});

/** The form of an exported record, as strict. */
export const recordForm = z.strictObject({
  format: z.literal('chon-chuan-record'),
  v: z.literal(1),
  kind: z.enum(['evaluation', 'report']),
  standing: z.enum(['published', 'not published']),
  subject: z.strictObject({ id: z.string(), slug: z.string(), code: z.string() }),
  evaluation: document,
  criteriaSet: document,
  round: document.nullable(),
  sheets: z.array(document),
  products: z.array(document),
  outcome: document.nullable(),
  report: document.nullable(),
  evidenceDigests: z.strictObject({
    products: z.array(z.strictObject({ id: z.string(), revision: z.int(), digest: hash })),
    cited: z.array(
      z.strictObject({
        sheet: z.string(),
        candidate: z.string(),
        criterion: z.string(),
        label: z.string(),
        url: z.string().optional(),
        digest: hash
      })
    )
  }),
  publicKey: z.string(),
  evidence: evidenceForm
});
