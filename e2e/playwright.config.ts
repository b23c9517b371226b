import { defineConfig } from 'playwright/test';

/** Every test opens a real window of its own; scripts/e2e.mjs says in which Electron, and reads the report. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  forbidOnly: true,
  workers: 2,
  // A real window on a machine that others share: once more there, and the report names what needed it. Never at home.
  retries: process.env.CI ? 1 : 0,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PARLEY_E2E_REPORT ?? '../.cache/results/e2e.json' }],
  ],
  use: { trace: 'off' },
});
