import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The test files that run for more than ten seconds, longest first. */
const LONGEST = [
  'src/main/dossier/faults.test.ts',
  'src/main/dossier/power-loss.test.ts',
  'src/main/engine/keeper.test.ts',
  'src/main/engine/keeper-disk.test.ts',
  'src/main/engine/keeper-replaced-file.test.ts',
  'src/main/engine/keeper-lost-lock.test.ts',
  'src/main/engine/torture.test.ts',
  'src/main/dossier/salvage/salvage-torn.test.ts',
  'src/main/dossier/damaged-log.test.ts',
];

/** Begins with what takes longest, so that no worker is left alone with it in the end: a fresh clone knows sizes only, no durations. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = LONGEST.filter((name) => !existsSync(join(import.meta.dirname, name)));
    if (gone.length > 0)
      throw new Error(`vitest.config.ts begins with what is not there: ${gone.join(', ')}`);
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
  return place === -1 ? LONGEST.length : place;
}

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
    // All cores: the process that hands out the files has next to nothing to do.
    maxWorkers: '100%',
    // A worker keeps its modules from file to file: those of src/shared take a quarter of the time. leave-no-trace.ts sees to it that
    // nothing else stays.
    isolate: false,
    setupFiles: ['scripts/testing/leave-no-trace.ts'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
