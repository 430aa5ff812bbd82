import { defineConfig } from '@playwright/test';

const browser = process.env['PANELVAERK_BROWSER'] ?? '/usr/bin/chromium';
// Chromium's own sandbox refuses to run as root, which is what build machines are.
const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'test/e2e',
  // Without the type paths of the other projects, which Playwright would follow at run time.
  tsconfig: './tsconfig.base.json',
  testMatch: '**/*.test.ts',
  timeout: 180_000,
  // Generous: the machine may be busy, and speed is measured elsewhere.
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/report.json' },
    ],
  ],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'da-DK',
    actionTimeout: 30_000,
    launchOptions: { executablePath: browser, args: ['--disable-gpu', ...rootFlags] },
  },
});
