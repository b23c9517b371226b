import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, absolute. Not `import.meta.dirname`: a Node too old to have it must get as far as being told so. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What can be made again and is not kept by git. */
export const CACHE = join(ROOT, '.cache');

/** Runtimes of Electron that do not come with node_modules. */
export const ELECTRON_CACHE = join(CACHE, 'electron');

/** What test runners leave for the summary. */
export const RESULTS = join(CACHE, 'results');

export const NODE_MODULES = join(ROOT, 'node_modules');
