import { join } from 'node:path';
import { CACHE, ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * Bundles a program in TypeScript with Vite, as the build does with the engine, and runs it in Electron's own Node.
 * `?raw` imports work; packages are imported from node_modules. The program runs in the repository's folder: files are
 * found from `process.cwd()`, as the bundle lies elsewhere.
 * @param {string} electron the executable
 * @param {string} name of the folder in .cache/run that holds the bundle
 * @param {string} entry from the repository's folder, such as `bench/run.ts`
 * @param {readonly string[]} [args] for the program
 * @returns {Promise<number>} its exit code; throws what Vite throws when it does not compile
 */
export async function runTypeScript(electron, name, entry, args = []) {
  say(`running ${entry}`);
  const outDir = join(CACHE, 'run', name);
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: join(ROOT, entry),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return run(electron, ['--enable-source-maps', join(outDir, 'program.mjs'), ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
}
