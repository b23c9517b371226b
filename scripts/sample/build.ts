import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeSample } from './write-sample';

/** Builds resources/sample.parley of the folder in which it is run; `npm run sample` does. */
const path = resolve(join('resources', 'sample.parley'));
rmSync(path, { force: true });
await writeSample(path);
console.log(`Wrote ${path}`);
