import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { findChromium, launchOptionsOf } from './support/chromium.ts';
import { demoPlace } from './support/demo-place.ts';

const { port, origin, dataDir } = await demoPlace();
const root = dirname(import.meta.dirname);
const minutes = (count: number): number => count * 60_000;

/** End-to-end tests, on the demonstration as `npm run demo` serves it: its own registry, made anew for each run. */
export default defineConfig({
  testDir: join(import.meta.dirname, 'e2e'),
  outputDir: join(root, 'test-results', 'e2e'),
  workers: Math.min(2, availableParallelism()),
  // Files run side by side, the tests in a file one after the other.
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: minutes(1),
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    launchOptions: launchOptionsOf(await findChromium()),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure'
  },
  projects: [
    { name: 'javascript', testMatch: /\.e2e\.ts$/, testIgnore: /\.nojs\.e2e\.ts$/ },
    { name: 'no-javascript', testMatch: /\.nojs\.e2e\.ts$/, use: { javaScriptEnabled: false } }
  ],
  webServer: {
    command: `"${process.execPath}" src/cli/demo.ts --dir "${dataDir}"`,
    cwd: root,
    env: { HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin },
    url: origin,
    timeout: minutes(5),
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
  }
});
