import { join } from 'node:path';
import { checkpointFolder, keptCheckpoints } from '#lib/server/ledger/checkpoint-folder.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { StoreFault } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { realFiles } from '../files/real-files.ts';
import { examineFolder, noRegistry } from './examine-folder.ts';
import type { FormatData } from './format-file.ts';
import { layout } from './layout.ts';
import type { EntryLine } from './line.ts';
import { findBadEpoch, findRewritten, rewrittenSince } from './verify-checkpoints.ts';
import { verifyLedger } from './verify-ledger.ts';
import type { Finding, LedgerVerdict } from './verify-ledger.ts';

export interface VerifyOptions {
  readonly dir: string;
  /** A checkpoint that was kept elsewhere: proves that nothing before it was rewritten. */
  readonly since?: Checkpoint;
  readonly files?: FileLayer;
  readonly onEntry?: (line: EntryLine) => void;
}

export interface FolderVerdict {
  readonly format: FormatData;
  readonly size: number;
  readonly root: string;
  /** Kept checkpoints that were compared. */
  readonly checkpoints: number;
  readonly findings: readonly Finding[];
}

/** Verifies the ledger of a data folder, while a server holds it or not. @throws {StoreFault} when there is none */
export const verifyFolder = async (options: VerifyOptions): Promise<FolderVerdict> => {
  const { dir, since, files = realFiles, onEntry } = options;
  const format = await examineFolder(files, layout(dir));
  if (format === undefined) throw noRegistry(dir);
  const verdict = await verifyLedger(files, layout(dir), onEntry);
  const findings = [...verdict.findings];
  const badEpoch = findBadEpoch(format, verdict.tree);
  if (badEpoch !== undefined) findings.push({ file: join(dir, 'format.json'), what: badEpoch });
  const checkpoints = await compareKept(dir, files, format, verdict, findings);
  const rewritten = since && findRewritten(since, format, verdict.tree);
  if (rewritten !== undefined) findings.push({ file: dir, what: rewritten });
  return { format, size: verdict.tree.size, root: verdict.tree.root(), checkpoints, findings };
};

const compareKept = async (
  dir: string,
  files: FileLayer,
  format: FormatData,
  { tree }: LedgerVerdict,
  findings: Finding[]
): Promise<number> => {
  const file = join(dir, 'checkpoints');
  try {
    const kept = await keptCheckpoints(checkpointFolder(dir, files));
    for (const what of rewrittenSince(kept, format, tree)) findings.push({ file, what });
    return kept.length;
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    findings.push({ file: error.file ?? file, what: error.message });
    return 0;
  }
};
