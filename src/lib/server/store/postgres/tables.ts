import type { Generated } from 'kysely';

/** The tables as Kysely knows them. `migrations.ts` makes them and says what each column is for. */
export interface Tables {
  readonly registry: { readonly name: string; readonly value: unknown };
  readonly documents: DocumentTable;
  readonly ledger: LedgerTable;
  readonly revisions: {
    readonly collection: string;
    readonly id: string;
    readonly revision: number;
    readonly entry: string;
  };
  readonly claims: {
    readonly scope: string;
    readonly key: string;
    readonly id: string;
    readonly entry: string;
    readonly ordinal: number;
  };
  readonly used_keys: UsedKeyTable;
  readonly notices: {
    readonly id: string;
    readonly entry: string;
    readonly ordinal: number;
    readonly body: string;
  };
  readonly leases: { readonly name: string; readonly holder: string | null; readonly expires_at: Date };
  readonly search_words: { readonly collection: string; readonly word: string };
  readonly drafts: DraftTable;
  readonly draft_keys: { readonly key_id: string; readonly file: string; readonly written_at: Generated<Date> };
  readonly records: {
    readonly kind: string;
    readonly id: string;
    readonly since: number;
    readonly value: string | null;
  };
  readonly attachments: { readonly digest: string; readonly bytes: Buffer; readonly put_at: Date };
  readonly checkpoints: { readonly name: string; readonly body: string };
}

interface DocumentTable {
  readonly collection: string;
  readonly id: string;
  readonly revision: number;
  readonly schema_version: number;
  readonly entry: string;
  readonly hash: string;
  readonly time: string;
  readonly stamp: number;
  readonly body: unknown;
  readonly exact: string | null;
  readonly search: string | null;
  readonly search_form: number;
}

interface LedgerTable {
  readonly id: string;
  readonly position: number | null;
  readonly stamp: number;
  readonly hash: string;
  readonly time: string;
  readonly text: string;
}

interface UsedKeyTable {
  readonly scope: string;
  readonly key: string;
  readonly entry: string;
  readonly time: string;
  readonly result: string | null;
}

interface DraftTable {
  readonly written_at: Generated<Date>;
  readonly sheet: string;
  readonly evaluation: string;
  readonly revision: number;
  readonly file: string | null;
}
