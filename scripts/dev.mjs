import { ELECTRON_VITE, forgetBuild } from './lib/build.mjs';
import { run } from './lib/run.mjs';
import { main } from './lib/say.mjs';
import { setUp, setUpWindow } from './lib/set-up.mjs';

/** Opens Parley with hot reload; arguments go to electron-vite. */
await main(async () => {
  const electron = await setUp();
  const args = await setUpWindow(electron);
  forgetBuild();
  const sandbox = args.includes('--no-sandbox') ? ['--noSandbox'] : [];
  return run(process.execPath, [ELECTRON_VITE, 'dev', '--watch', ...sandbox, ...process.argv.slice(2)], {
    env: { ...process.env, ELECTRON_EXEC_PATH: electron },
  });
});
