/** What pages need to know of how this registry runs. */
export interface AppSettings {
  readonly dir: string;
  readonly keyFile: string;
  /** Signs checkpoints. */
  readonly signingKeyFile: string;
  /** PostgreSQL database in place of the folder; never in a demonstration. */
  readonly databaseUrl: string | undefined;
  readonly demo: boolean;
  /** Shown under the name in the top bar, e.g. `Tỉnh Vĩnh Long`. */
  readonly province: string;
  readonly origin: string | undefined;
}

/** Reads what the start script has checked already (`server/settings.ts`); the same names, the same defaults. */
export function readAppSettings(env: Readonly<Record<string, string | undefined>>): AppSettings {
  const dir = env['DATA_DIR'] ?? 'data/registry';
  return {
    dir,
    keyFile: env['KEY_FILE'] ?? `${dir.replace(/\/+$/, '')}.key`,
    signingKeyFile: env['SIGNING_KEY_FILE'] ?? `${dir.replace(/\/+$/, '')}.signing-key`,
    databaseUrl: env['DEMO'] === '1' ? undefined : env['DATABASE_URL']?.trim() || undefined,
    demo: env['DEMO'] === '1',
    province: env['PROVINCE'] ?? 'Tỉnh Vĩnh Long',
    origin: env['ORIGIN']
  };
}
