import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { MESSAGE_OPTIONS } from './src/cli/build/message-options.ts';
import { findChromium, launchOptionsOf } from './tests/support/chromium.ts';

export default defineConfig(async () => {
  // A build needs no browser, so one is looked for only when tests run.
  const launchOptions = process.env['VITEST'] === undefined ? {} : launchOptionsOf(await findChromium());
  return {
    plugins: [paraglideVitePlugin({ ...MESSAGE_OPTIONS, strategy: [...MESSAGE_OPTIONS.strategy] }), sveltekit()],
    // How long plugins took is nothing that who builds can act on.
    build: { rolldownOptions: { checks: { pluginTimings: false } } },
    test: {
      projects: [
        {
          extends: true as const,
          test: {
            name: 'node',
            // Laws are tried on many cases, and the machine may be busy with other steps.
            testTimeout: 60_000,
            hookTimeout: 60_000,
            environment: 'node',
            include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
            exclude: ['src/**/*.browser.test.ts']
          }
        },
        {
          extends: true as const,
          test: {
            name: 'browser',
            testTimeout: 60_000,
            include: ['src/**/*.browser.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions }),
              instances: [{ browser: 'chromium' as const }]
            }
          }
        }
      ]
    }
  };
});
