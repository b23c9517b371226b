#!/usr/bin/env node
import { join } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { keepOutputFree, main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** The command line, `npx parley …`: no window, in the Node that Electron brings along. */
await main(async () => {
  const folder = process.cwd();
  keepOutputFree();
  const electron = await setUp();
  await buildIfStale(electron);
  return run(electron, [join(ROOT, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
    cwd: folder,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    isProgram: true,
  });
});
