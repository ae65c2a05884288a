import { readSettings, type Settings, type SettingsEnv, type SettingsMode } from '#lib/server/settings.ts';
import type { Io } from './subcommand.ts';

/** Reads the settings; says what is wrong with them, in both languages, and gives nothing then. */
export function settingsOrComplaint(env: SettingsEnv, mode: SettingsMode, io: Io): Settings | undefined {
  const result = readSettings(env, { mode });
  for (const { vi, en } of result.ok ? result.warnings : result.messages) io.err(`${vi}\n${en}`);
  return result.ok ? result.settings : undefined;
}
