import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './tests/support/chromium.ts';

export default defineConfig(async () => {
  // A build needs no browser, so one is looked for only when tests run.
  const testing = process.env['VITEST'] !== undefined;
  const { executablePath, args } = testing ? await findChromium() : { executablePath: undefined, args: [] };
  return {
    plugins: [
      paraglideVitePlugin({
        project: './project.inlang',
        outdir: './src/lib/paraglide',
        strategy: ['url', 'baseLocale'],
        emitTsDeclarations: true
      }),
      sveltekit()
    ],
    test: {
      projects: [
        {
          extends: true as const,
          test: {
            name: 'node',
            environment: 'node',
            include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
            exclude: ['src/**/*.browser.test.ts']
          }
        },
        {
          extends: true as const,
          test: {
            name: 'browser',
            include: ['src/**/*.browser.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...args] }
              }),
              instances: [{ browser: 'chromium' as const }]
            }
          }
        }
      ]
    }
  };
});
