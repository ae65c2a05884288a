import { describe, expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { serverMode, settingsEnvironment } from './environment.ts';

describe('settings handed on through the environment', () => {
  it.each(['production', 'demo'] as const)('are read again as they were (%s)', (mode) => {
    const first = readSettings(
      {
        ORIGIN: 'http://localhost:4000',
        PORT: '4000',
        DATA_DIR: '/srv/x',
        DATABASE_URL: 'postgres://db/registry',
        PROVINCE: 'Tỉnh Cà Mau'
      },
      { mode }
    );
    if (!first.ok) throw new Error('expected settings');
    const env = settingsEnvironment(first.settings);
    expect(serverMode(env)).toBe(mode);
    expect(readSettings(env, { mode: serverMode(env) })).toEqual(first);
  });
});
