import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, type Settings, type SettingsEnv, type SettingsMode } from './settings.ts';

const ORIGIN = 'https://chonchuan.example.vn';

function settings(env: SettingsEnv, mode: SettingsMode = 'production'): Settings {
  const result = readSettings(env, { mode });
  if (!result.ok) throw new Error(result.messages.map(({ en }) => en).join('\n'));
  return result.settings;
}

function complaints(env: SettingsEnv, mode: SettingsMode = 'production'): readonly string[] {
  const result = readSettings(env, { mode });
  return result.ok ? [] : result.messages.map(({ name }) => name);
}

describe('settings', () => {
  it('need only ORIGIN in production', () => {
    expect(settings({ ORIGIN })).toEqual({
      mode: 'production',
      dataDir: resolve('data/registry'),
      keyFile: resolve('data/registry.key'),
      signingKeyFile: resolve('data/registry.signing-key'),
      origin: ORIGIN,
      host: '127.0.0.1',
      port: 3000,
      demo: false,
      province: 'Tỉnh Vĩnh Long'
    });
    expect(complaints({})).toEqual(['ORIGIN']);
    expect(complaints({ ORIGIN: '  ' })).toEqual(['ORIGIN']);
  });

  it('keep the key beside the data folder, never in it, unless told otherwise', () => {
    expect(settings({ ORIGIN, DATA_DIR: '/srv/registry/' }).keyFile).toBe('/srv/registry.key');
    expect(settings({ ORIGIN, DATA_DIR: '/srv/registry', KEY_FILE: '/etc/key' }).keyFile).toBe('/etc/key');
    expect(complaints({ ORIGIN, DATA_DIR: '/srv/registry', KEY_FILE: '/srv/registry/key' })).toEqual(['KEY_FILE']);
    expect(complaints({ ORIGIN, DATA_DIR: '/srv/registry', KEY_FILE: '/srv/registry' })).toEqual(['KEY_FILE']);
    expect(complaints({ ORIGIN, DATA_DIR: '/srv/registry', KEY_FILE: '/srv/registry..key' })).toEqual([]);
  });

  it('keep the signing key outside the data folder too', () => {
    expect(settings({ ORIGIN, DATA_DIR: '/srv/registry/' }).signingKeyFile).toBe('/srv/registry.signing-key');
    expect(settings({ ORIGIN, SIGNING_KEY_FILE: '/etc/sign' }).signingKeyFile).toBe('/etc/sign');
    const inside = { ORIGIN, DATA_DIR: '/srv/registry', SIGNING_KEY_FILE: '/srv/registry/sign' };
    expect(complaints(inside)).toEqual(['SIGNING_KEY_FILE']);
  });

  it.each(['0x1F90', '-1', '0', '65536', '80.5', 'http', '3000 '.repeat(2)])('refuse PORT=%s', (PORT) => {
    expect(complaints({ ORIGIN, PORT })).toEqual(['PORT']);
  });

  it.each([
    'chonchuan.example.vn',
    'https://chonchuan.example.vn/',
    'https://chonchuan.example.vn/vi',
    'https://ai:secret@chonchuan.example.vn',
    'ftp://chonchuan.example.vn',
    'null'
  ])('refuse ORIGIN=%s', (wrong) => {
    expect(complaints({ ORIGIN: wrong })).toEqual(['ORIGIN']);
  });

  it('refuse a HOST that is neither address nor name', () => {
    expect(complaints({ ORIGIN, HOST: 'http://127.0.0.1' })).toEqual(['HOST']);
    expect(settings({ ORIGIN, HOST: '::1' }).host).toBe('::1');
    expect(settings({ ORIGIN, HOST: 'app-1.internal' }).host).toBe('app-1.internal');
  });

  it('say everything that is wrong at once, in both languages', () => {
    const result = readSettings(
      { PORT: 'x', HOST: '?', DATABASE_URL: 'mysql://db', DEMO: '1' },
      { mode: 'production' }
    );
    const messages = result.ok ? [] : result.messages;
    expect(messages.map(({ name }) => name)).toEqual(['PORT', 'HOST', 'ORIGIN', 'DEMO', 'DATABASE_URL']);
    for (const { name, vi, en } of messages) {
      expect(vi).toContain(name);
      expect(en).toContain(name);
      expect(vi).not.toBe(en);
    }
  });

  it('take a DATABASE_URL for real work, and for nothing else', () => {
    const env = {
      ORIGIN,
      DATA_DIR: '/srv/x',
      DATABASE_URL: 'postgres://u:p@db.internal:5433/registry?sslmode=require'
    };
    expect(settings(env).databaseUrl).toBe(env.DATABASE_URL);
    expect(settings(env, 'cli').databaseUrl).toBe(env.DATABASE_URL);
    expect(settings(env, 'demo').databaseUrl).toBeUndefined();
    expect(settings(env, 'test').databaseUrl).toBeUndefined();
  });

  it('do not repeat a DATABASE_URL, which may hold a password', () => {
    const result = readSettings({ ORIGIN, DATABASE_URL: 'mysql://u:secret@db' }, { mode: 'production' });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it.each([
    ['127.0.0.1', 'http://localhost:4000'],
    ['0.0.0.0', 'http://localhost:4000'],
    ['::1', 'http://localhost:4000'],
    ['192.168.1.5', 'http://192.168.1.5:4000'],
    ['fd00::5', 'http://[fd00::5]:4000']
  ])('of a demonstration on %s lead people to %s', (HOST, origin) => {
    expect(settings({ HOST, PORT: '4000' }, 'demo').origin).toBe(origin);
  });

  it('of a demonstration lie apart from real data', () => {
    const demo = settings({}, 'demo');
    expect(demo).toMatchObject({ demo: true, dataDir: resolve('data/demo-registry') });
    expect(demo.dataDir).not.toBe(settings({}, 'cli').dataDir);
  });

  it('of a test must say where data lie', () => {
    expect(complaints({}, 'test')).toEqual(['DATA_DIR']);
    expect(settings({ DATA_DIR: '/tmp/x' }, 'test').dataDir).toBe('/tmp/x');
  });

  it('of the command line need no ORIGIN', () => {
    expect(settings({}, 'cli').dataDir).toBe(resolve('data/registry'));
  });

  it('with a prefix that is not read are warned about, with what was probably meant', () => {
    const result = readSettings(
      { ORIGIN, CHON_CHUAN_DATA_DIR: '/srv', CHON_CHUAN_COLOUR: 'green' },
      { mode: 'production' }
    );
    expect(result.ok && result.warnings.map(({ en }) => en)).toEqual([
      'CHON_CHUAN_COLOUR is not read.',
      'CHON_CHUAN_DATA_DIR is not read; did you mean DATA_DIR?'
    ]);
  });
});
