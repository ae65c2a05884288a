import { z } from 'zod';
import { idOf, type Id } from '../shared/ids.ts';
import { isoTime, text, webAddress } from '../shared/local-text.ts';
import type { Stored } from '../shared/meta.ts';

/** One evaluator's word on one candidate for one criterion. */
export const cell = z.strictObject({
  candidate: idOf('product'),
  criterion: z.string().max(20),
  value: z.union([z.number(), z.literal('unknown'), z.literal('not-applicable')]),
  reason: text(4000).optional(),
  evidence: z.array(z.strictObject({ label: text(200), url: webAddress.optional() })).max(10),
  confidence: z.enum(['low', 'medium', 'high']).optional(),
  at: isoTime,
  /** Counts the saves of this one cell; a save names the revision that it saw. */
  revision: z.int().positive()
});
export type Cell = z.infer<typeof cell>;

/** More cells than this are no evaluator's work; sealing refuses a plan that asks for them. */
export const MAX_CELLS = 1200;

/** What a sheet says, in progress or handed in. */
export const sheetContent = z.strictObject({ cells: z.array(cell).max(MAX_CELLS) });
export type SheetContent = z.infer<typeof sheetContent>;

/** "I have / have no interest in this supplier": signed for each candidate before it may be scored. */
export const declaration = z.strictObject({
  candidate: idOf('product'),
  conflict: z.enum(['none', 'barred']),
  text: text(1000).optional(),
  at: isoTime
});
export type Declaration = z.infer<typeof declaration>;

export const sealedSheet = z.strictObject({
  algorithm: z.literal('AES-256-GCM'),
  nonce: z.string().max(64),
  ciphertext: z.string().max(1_300_000),
  tag: z.string().max(64),
  commitment: z.string().regex(/^[0-9a-f]{64}$/),
  keyId: z.string().max(80)
});

export const SHEET_STATES = ['unsubmitted', 'submitted', 'opened', 'left-out'] as const;

/** A scorecard ("phiếu chấm điểm") as the ledger knows it; while unopened it holds ciphertext and commitment only. */
export const sheetBody = z.strictObject({
  evaluation: idOf('evaluation'),
  round: idOf('round'),
  member: idOf('member'),
  state: z.enum(SHEET_STATES),
  declarations: z.array(declaration).max(50),
  submittedAt: isoTime.optional(),
  sealed: sealedSheet.optional(),
  /** Present once the round is closed and the sheet was submitted. */
  opened: z.strictObject({ salt: z.string().max(100), content: sheetContent }).optional()
});
export type SheetBody = z.infer<typeof sheetBody>;
export type Sheet = Stored<SheetBody, Id<'sheet'>>;

/** Candidates that this sheet's author declared an interest in. */
export const barredFrom = (sheet: Pick<SheetBody, 'declarations'>): ReadonlySet<string> =>
  new Set(sheet.declarations.filter((one) => one.conflict === 'barred').map((one) => one.candidate));
