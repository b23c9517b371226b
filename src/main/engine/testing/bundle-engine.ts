import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles the engine and the thread that writes files, as the build does, and returns the path of the engine's script.
 * It lies inside the repository, where it finds its packages; `folder` is the one to remove afterwards.
 */
export async function bundleEngine(): Promise<{ readonly script: string; readonly folder: string }> {
  const folder = join(process.cwd(), '.cache', 'run', `engine-${process.pid}`);
  const main = join(process.cwd(), 'src', 'main');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: {
          engine: join(main, 'engine.ts'),
          'file-worker': join(main, 'engine', 'file-worker.ts'),
          'search-worker': join(main, 'engine', 'search-worker.ts'),
        },
      },
    },
  });
  return { script: join(folder, 'engine.js'), folder };
}
