import type { Settings, SettingsEnv, SettingsMode } from '../settings.ts';

/** `DEMO=1` is how the demonstration command tells the server within its own process; nobody sets it by hand. */
export const serverMode = (env: SettingsEnv): SettingsMode => (env['DEMO'] === '1' ? 'demo' : 'production');

/** Settings as the environment from which they would be read again. */
export const settingsEnvironment = (settings: Settings): Record<string, string> => ({
  DATA_DIR: settings.dataDir,
  KEY_FILE: settings.keyFile,
  SIGNING_KEY_FILE: settings.signingKeyFile,
  ...(settings.databaseUrl === undefined ? {} : { DATABASE_URL: settings.databaseUrl }),
  ORIGIN: settings.origin,
  HOST: settings.host,
  PORT: String(settings.port),
  PROVINCE: settings.province,
  ...(settings.demo ? { DEMO: '1' } : {})
});
