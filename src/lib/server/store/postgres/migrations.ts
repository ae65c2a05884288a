/** One step of the tables' form: statements that run in one transaction. Steps are never changed once released. */
export type Migration = readonly string[];

/**
 * Forms of the tables, oldest first. Texts that are compared or sorted have collation "C", so that every server orders
 * them by code points whatever its locale. Only what PostgreSQL-compatible distributed engines have as well is used: no
 * sequences, triggers, extensions, generated columns, deferrable constraints, advisory locks or LISTEN/NOTIFY.
 */
export const MIGRATIONS: readonly Migration[] = [
  [
    // What the registry is: its ledger's name and epochs, and whose master key closes sheets.
    `create table registry (name text collate "C" primary key, value jsonb not null)`,
    // A committed entry. "position" is null until the sequencer has placed it; "stamp" orders the waiting ones.
    `create table ledger (
      id text collate "C" primary key,
      position bigint unique,
      stamp bigint not null,
      hash text not null,
      time text not null,
      text text not null
    )`,
    `create index ledger_waiting on ledger (stamp, id) where position is null`,
    // A document's latest state. "exact" has its text where jsonb cannot say it (U+0000).
    `create table documents (
      collection text collate "C" not null,
      id text collate "C" not null,
      revision bigint not null,
      schema_version bigint not null,
      entry text not null,
      hash text not null,
      time text not null,
      stamp bigint not null,
      body jsonb not null,
      exact text,
      search tsvector,
      search_form bigint not null,
      primary key (collection, id)
    )`,
    `create index documents_search on documents using gin (search)`,
    // Which entry wrote each revision of a document.
    `create table revisions (
      collection text collate "C" not null,
      id text collate "C" not null,
      revision bigint not null,
      entry text collate "C" not null,
      primary key (collection, id, revision)
    )`,
    `create table claims (
      scope text collate "C" not null,
      key text collate "C" not null,
      id text not null,
      entry text collate "C" not null,
      ordinal bigint not null,
      primary key (scope, key)
    )`,
    `create table used_keys (
      scope text collate "C" not null,
      key text collate "C" not null,
      entry text collate "C" not null,
      time text not null,
      result text,
      primary key (scope, key)
    )`,
    // Notices that are not handled yet.
    `create table notices (
      id text collate "C" primary key,
      entry text collate "C" not null,
      ordinal bigint not null,
      body text not null
    )`,
    `create table leases (name text collate "C" primary key, holder text, expires_at timestamptz not null)`,
    `insert into leases (name, holder, expires_at) values ('sequencer', null, now())`,
    // Every word that was ever indexed, without marks: where typing errors are looked up.
    `create table search_words (
      collection text collate "C" not null,
      word text collate "C" not null,
      primary key (collection, word)
    )`,
    // Sheets in progress, encrypted by the app, and the wrapped keys of submitted ones.
    `create table drafts (
      sheet text collate "C" primary key,
      evaluation text collate "C" not null,
      revision bigint not null,
      file text
    )`,
    `create index drafts_evaluation on drafts (evaluation)`,
    `create table draft_keys (key_id text collate "C" primary key, file text not null)`,
    `create table records (
      kind text collate "C" not null,
      id text collate "C" not null,
      since bigint not null,
      value text,
      primary key (kind, id)
    )`,
    `create table checkpoints (name text collate "C" primary key, body text not null)`
  ],
  [
    // Files that documents name by their SHA-256.
    `create table attachments (
      digest text collate "C" primary key,
      bytes bytea not null,
      put_at timestamptz not null
    )`,
    // When each was written: what nobody needs goes only after a while.
    `alter table drafts add column written_at timestamptz not null default now()`,
    `alter table draft_keys add column written_at timestamptz not null default now()`
  ]
];
