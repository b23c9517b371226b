import { buildIfStale } from './lib/build.mjs';
import { runTypeScript } from './lib/run-typescript.mjs';
import { main } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** Kills the built engine again and again while it works, and sees what is left: `--cycles N`, `--seed S`. */
await main(async () => {
  const electron = await setUp();
  await buildIfStale(electron);
  return runTypeScript(
    electron,
    'torture',
    'src/main/engine/testing/torture-program.ts',
    process.argv.slice(2),
  );
});
