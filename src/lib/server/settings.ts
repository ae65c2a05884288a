import { isIP } from 'node:net';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { signingKeyBeside } from './ledger/signer.ts';
import { defaultOrigin } from './settings/origin.ts';
import { strayNames } from './settings/stray-names.ts';
import { SETTING_TEXTS, type SettingMessage, type SettingText } from './settings/texts.ts';

/**
 * Who reads the settings: the server for real work, the demonstration, the command line, or a test. They differ in
 * what must be given and in where data lie, so that a demonstration or a test never opens a real registry.
 */
export type SettingsMode = 'production' | 'demo' | 'cli' | 'test';

export type SettingsEnv = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly mode: SettingsMode;
  /** Folder of the embedded store, absolute. */
  readonly dataDir: string;
  /** File of the master key that wraps the keys of unopened sheets; beside the folder, absolute. */
  readonly keyFile: string;
  /** File of the key that signs checkpoints; outside the folder too, absolute. */
  readonly signingKeyFile: string;
  /** PostgreSQL database that the registry is kept in, in place of the folder; never in a demonstration or a test. */
  readonly databaseUrl?: string;
  /** The address that people type, without a path: `https://chonchuan.example.vn`. */
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  /** True in a demonstration: accounts are listed on the sign-in page. */
  readonly demo: boolean;
  /** Whose registry this is, as it stands in letterheads. */
  readonly province: string;
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings; readonly warnings: readonly SettingMessage[] }
  | { readonly ok: false; readonly messages: readonly SettingMessage[] };

const DATA_DIR = { production: 'data/registry', demo: 'data/demo-registry', cli: 'data/registry' } as const;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(65_535));
const host = z.string().refine((text) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text));
const origin = z.url({ protocol: /^https?$/ }).refine((text) => URL.canParse(text) && new URL(text).origin === text);
const database = z.url({ protocol: /^postgres(ql)?$/ });
const province = z.string().trim().min(1).max(100);

/**
 * Reads the settings from environment variables. Pure: the environment is given, nothing is opened.
 *
 * | name | default |
 * |---|---|
 * | `DATA_DIR` | `data/registry` (demonstration: `data/demo-registry`; a test must give one) |
 * | `KEY_FILE` | `<DATA_DIR>.key` |
 * | `SIGNING_KEY_FILE` | `<DATA_DIR>.signing-key` |
 * | `DATABASE_URL` | none: the registry is kept in `DATA_DIR`. Read in production and by the command line alone |
 * | `ORIGIN` | none: must be given in production; elsewhere `http://localhost:PORT` |
 * | `HOST`, `PORT` | `127.0.0.1`, `3000` |
 * | `PROVINCE` | `Tỉnh Vĩnh Long` |
 *
 * Empty text counts as not given. Relative paths start at the working directory.
 */
export function readSettings(env: SettingsEnv, { mode }: { readonly mode: SettingsMode }): SettingsResult {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const messages: SettingMessage[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>, fallback: T, complaint: (value: string) => SettingText): T => {
    const value = given(name);
    if (value === undefined) return fallback;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    messages.push(message(name, complaint(value)));
    return fallback;
  };

  const dataDir = given('DATA_DIR') ?? (mode === 'test' ? undefined : DATA_DIR[mode]);
  if (dataDir === undefined) messages.push(message('DATA_DIR', SETTING_TEXTS.dataDirMissing));
  const thePort = read('PORT', port, 3000, SETTING_TEXTS.port);
  const theHost = read('HOST', host, '127.0.0.1', SETTING_TEXTS.host);
  if (mode === 'production' && given('ORIGIN') === undefined)
    messages.push(message('ORIGIN', SETTING_TEXTS.originMissing));
  const theOrigin = read('ORIGIN', origin, defaultOrigin(theHost, thePort), SETTING_TEXTS.origin);
  const theProvince = read('PROVINCE', province, 'Tỉnh Vĩnh Long', SETTING_TEXTS.province);
  if (mode === 'production' && given('DEMO') !== undefined) messages.push(message('DEMO', SETTING_TEXTS.demo));
  const asksDatabase = mode === 'production' || mode === 'cli';
  const databaseUrl = asksDatabase
    ? read<string | undefined>('DATABASE_URL', database, undefined, () => SETTING_TEXTS.databaseUrl)
    : undefined;

  const folder = resolve(dataDir ?? '.');
  const keyFile = resolve(given('KEY_FILE') ?? `${folder}.key`);
  if (isWithin(folder, keyFile)) messages.push(message('KEY_FILE', SETTING_TEXTS.keyFileInside));
  const signingKeyFile = resolve(given('SIGNING_KEY_FILE') ?? signingKeyBeside(folder));
  if (isWithin(folder, signingKeyFile)) messages.push(message('SIGNING_KEY_FILE', SETTING_TEXTS.signingKeyFileInside));

  if (messages.length > 0) return { ok: false, messages };
  return {
    ok: true,
    settings: {
      mode,
      dataDir: folder,
      keyFile,
      signingKeyFile,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      origin: theOrigin,
      host: theHost,
      port: thePort,
      demo: mode === 'demo',
      province: theProvince
    },
    warnings: strayNames(env)
  };
}

/** True for the folder itself and all that is under it: a backup of the folder must not hold the key as well. */
function isWithin(folder: string, path: string): boolean {
  const [step] = relative(folder, path).split(sep);
  return step !== '..' && !isAbsolute(relative(folder, path));
}

const message = (name: string, text: SettingText): SettingMessage => ({ name, ...text });
