import type { Cell } from '#lib/domain/evaluation/sheet.ts';

/** Why the server did not save a cell. */
export interface SaveError {
  /** `cells.0.evidence.1.url`; empty where no field is meant. */
  readonly field?: string;
  readonly code: string;
  readonly message: string;
  /** In a conflict: the cell as another window saved it, or null where it was emptied. */
  readonly actual?: Cell | null;
}

/** What the server says of one saved cell. */
export type SaveAnswer =
  | { readonly ok: true; readonly savedAt: string; readonly revision: number }
  | { readonly ok: false; readonly errors: readonly SaveError[] };

/** Sends one cell. It rejects when the server cannot be reached or cannot write now: then it is to be sent again. */
export type SendCell = (cell: Readonly<Record<string, unknown>>) => Promise<SaveAnswer>;

const PATIENCE_MS = 15_000;

/** Sends cells of one sheet to the address that saves them. */
export const sendTo =
  (address: string, sheet: string): SendCell =>
  async (cell) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sheet, cells: [cell] }),
      signal: AbortSignal.timeout(PATIENCE_MS)
    });
    if (response.status >= 500) throw new Error(`status ${response.status}`);
    const body = (await response.json()) as {
      savedAt?: string;
      cells?: readonly { revision: number }[];
      errors?: readonly SaveError[];
    };
    return response.ok
      ? { ok: true, savedAt: body.savedAt ?? '', revision: body.cells?.[0]?.revision ?? 0 }
      : { ok: false, errors: body.errors ?? [] };
  };
