import type { SettingMessage } from './texts.ts';

const PREFIX = 'CHON_CHUAN_';
const KNOWN = ['DATA_DIR', 'KEY_FILE', 'SIGNING_KEY_FILE', 'ORIGIN', 'HOST', 'PORT', 'PROVINCE', 'DATABASE_URL'];

/**
 * Settings have no prefix; a name that begins with the project's own is a mistake that would go unnoticed. Says which
 * setting was probably meant.
 */
export function strayNames(env: Readonly<Record<string, string | undefined>>): readonly SettingMessage[] {
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && env[name] !== undefined)
    .sort()
    .map((name) => {
      const meant = KNOWN.find((known) => name === PREFIX + known);
      return {
        name,
        vi: `${name} không được dùng${meant === undefined ? '.' : `; có phải bạn muốn đặt ${meant}?`}`,
        en: `${name} is not read${meant === undefined ? '.' : `; did you mean ${meant}?`}`
      };
    });
}
