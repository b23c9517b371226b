import { defineConfig } from 'vitest/config';

/** Unit tests run in Electron's own Node, the one that ships; scripts/check.mjs starts them there. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'scripts/**/*.test.mjs',
      'bench/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'out/**', '.cache/**'],
    // Forks are copies of the executable that runs Vitest and inherit ELECTRON_RUN_AS_NODE with it.
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
