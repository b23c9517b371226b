import { basename, join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a program of this folder, or of another one by the way there, as the build does with the engine, and returns the path of the script for Electron's own Node.
 * It lies inside the repository, where it finds its packages; `folder` is the one to remove afterwards.
 */
export async function bundleProgram(
  name: string,
): Promise<{ readonly script: string; readonly folder: string }> {
  const folder = join(process.cwd(), '.cache', 'run', `${basename(name)}-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: folder,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return { script: join(folder, 'program.mjs'), folder };
}
