import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/**
 * Three builds. The engine, its workers and the command line are entries of the main build because they run in processes and threads of their own.
 * The preload is CommonJS because a sandboxed preload cannot be anything else.
 */
export default defineConfig({
  main: {
    plugins: [noteBundledModules()],
    build: {
      externalizeDeps: {
        exclude: ['zod', 'i18next', 'uuid', 'chardet', 'docx'],
      },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          engine: 'src/main/engine.ts',
          'file-worker': 'src/main/engine/file-worker.ts',
          parser: 'src/main/parser.ts',
          'parse-worker': 'src/main/parser/parse-worker.ts',
          'docx-worker': 'src/main/export/docx/worker.ts',
          'search-worker': 'src/main/engine/search-worker.ts',
          cli: 'src/cli/index.ts',
        },
      },
    },
  },
  preload: {
    plugins: [noteBundledModules()],
    build: {
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Absolute: a build takes it from the repository's folder, the development server from `root`.
    build: { rolldownOptions: { input: { index: resolve('src/renderer/index.html') } } },
    plugins: [react(), noteBundledModules()],
  },
});

/** Notes which modules are bundled, an id a line, in the file that PARLEY_BUNDLED_MODULES names: `npm run package` gathers their licences. */
function noteBundledModules(): Plugin {
  return {
    name: 'note-bundled-modules',
    generateBundle(_options, bundle) {
      const file = process.env.PARLEY_BUNDLED_MODULES;
      if (file === undefined) return;
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') appendFileSync(file, part.moduleIds.map((id) => `${id}\n`).join(''));
      }
    },
  };
}
