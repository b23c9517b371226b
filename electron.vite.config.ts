import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Three builds. The engine, its workers and the command line are entries of the main build because they run in processes and threads of their own.
 * The preload is CommonJS because a sandboxed preload cannot be anything else.
 */
export default defineConfig({
  main: {
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
    plugins: [react()],
  },
});
