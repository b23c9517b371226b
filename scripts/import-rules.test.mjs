import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODE_MODULES, ROOT } from './lib/paths.mjs';
import { capture } from './lib/run.mjs';

/** Where a file that breaks a rule would stand, what it would say, and which alternative the linter names. */
const REFUSED = /** @type {const} */ ([
  ['src/shared/node.ts', `import { a } from 'node:fs'`, 'take what it needs as an argument'],
  ['src/shared/late.ts', `const a = import('node:fs')`, 'take what it needs as an argument'],
  ['src/shared/library.ts', `import { a } from 'react'`, 'take what it needs as an argument'],
  ['src/shared/shell.ts', `import { a } from '../main/window'`, 'move what both sides need into src/shared'],
  ['src/main/dossier/app.ts', `import { a } from 'electron'`, 'ask main through EngineControl'],
  ['src/main/import/app.ts', `import { a } from 'electron'`, 'ask main through EngineControl'],
  ['src/main/export/app.ts', `import type { a } from 'electron'`, 'ask main through EngineControl'],
  ['src/main/engine.ts', `import { a } from 'electron'`, 'ask main through EngineControl'],
  ['src/main/engine/app.ts', `import { a } from 'electron'`, 'ask main through EngineControl'],
  ['src/main/dossier/sql.ts', `import a from 'sql.js'`, 'use the Database it exports'],
  ['src/main/dossier/page.ts', `import { a } from '../../renderer/src/store'`, 'share only src/shared'],
  ['src/main/dossier/database.ts', `import { a } from '../../renderer/src/store'`, 'share only src/shared'],
  ['src/main/sql.ts', `import a from 'sql.js'`, 'ask through EngineControl'],
  ['src/main/named.ts', `import { ipcMain as a } from 'electron'`, 'arrive in main/ipc.ts alone'],
  ['src/main/all.ts', `import * as a from 'electron'`, 'Name what you import'],
  ['src/main/default.ts', `import a from 'electron'`, 'Name what you import'],
  ['src/main/late.ts', `const a = import('electron')`, 'Name what you import'],
  ['src/main/net.ts', `import { net as a } from 'electron'`, 'Parley never uses the network'],
  ['src/main/http.ts', `import { a } from 'node:https'`, 'Parley never uses the network'],
  ['src/main/ipc.ts', `import { a } from 'node:https'`, 'Parley never uses the network'],
  ['src/main/dossier/dns.ts', `import { a } from 'node:dns/promises'`, 'Parley never uses the network'],
  ['src/preload/disk.ts', `import { a } from 'node:fs'`, 'imports electron, and types of shared'],
  ['src/renderer/src/app.ts', `import { a } from 'electron'`, 'ask through renderer/src/api.ts'],
  ['src/renderer/src/disk.ts', `import { a } from 'node:fs'`, 'through renderer/src/api.ts'],
  ['src/renderer/src/bytes.ts', `import { a } from 'chardet'`, 'through renderer/src/api.ts'],
  [
    'src/renderer/src/main.ts',
    `import { a } from '../../main/window'`,
    'imports shared and UI libraries only',
  ],
  ['src/renderer/src/views/form/near.ts', `import { a } from '../matrix/x'`, 'to components/'],
  ['src/renderer/src/views/form/far.ts', `import { a } from '../../views/matrix/x'`, 'to components/'],
  // For globals the machine-readable report leaves the alternative out; the console shows it.
  ['src/shared/out.ts', `const a = fetch('https://example.org')`, 'Do not use the global variable fetch'],
  ['src/main/socket.ts', `const a = new WebSocket('wss://a.b')`, 'Do not use the global variable WebSocket'],
]);

const ALLOWED = /** @type {const} */ ([
  ['src/shared/fine.ts', `import { a } from 'zod'`],
  ['src/main/ipc.ts', `import { ipcMain as a } from 'electron'`],
  ['src/main/fine.ts', `import { app as a } from 'electron'`],
  ['src/main/dossier/database.ts', `import a from 'sql.js'`],
  ['src/preload/fine.ts', `import { ipcRenderer as a } from 'electron'`],
  ['src/renderer/src/views/form/fine.ts', `import { a } from '../../../../shared/views/matrix'`],
  ['src/renderer/src/views/form/library.ts', `import { a } from 'react'`],
]);

let folder = '';
/** @type {ReadonlyMap<string, string>} */
let refusals = new Map();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-import-rules-'));
  refusals = new Map([...(await lint('refused', REFUSED)), ...(await lint('allowed', ALLOWED))]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the linter', () => {
  for (const [path, line, alternative] of REFUSED) {
    it(`refuses ${line} in ${path}: ${alternative}`, () => {
      expect(refusals.get(`refused/${path}`)).toContain(alternative);
    });
  }

  for (const [path, line] of ALLOWED) {
    it(`allows ${line} in ${path}`, () => {
      expect(refusals.get(`allowed/${path}`)).toBeUndefined();
    });
  }
});

describe('the compiler', () => {
  it('knows neither the DOM nor Node in shared', async () => {
    const probe = join(folder, 'types');
    mkdirSync(probe);
    writeFileSync(join(probe, 'probe.ts'), 'export const a = document;\nexport const b = process;\n');
    const compilerOptions = { composite: false, emitDeclarationOnly: false, noEmit: true, rootDir: probe };
    const config = { extends: join(ROOT, 'tsconfig/shared.json'), compilerOptions, include: ['probe.ts'] };
    writeFileSync(join(probe, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = await capture(process.execPath, [
      join(NODE_MODULES, 'typescript/bin/tsc'),
      '-p',
      probe,
    ]);
    expect(stdout).toMatch(/Cannot find name 'document'/u);
    expect(stdout).toMatch(/Cannot find name 'process'/u);
  });
});

/**
 * Lints files that hold one line each, under the project's own rules, in a copy of its folders.
 * @param {string} name of the copy
 * @param {readonly (readonly [path: string, line: string, ...rest: unknown[]])[]} files
 * @returns {Promise<readonly (readonly [string, string])[]>} by the files' paths in the copies, all that the linter's errors say
 */
async function lint(name, files) {
  const copy = join(folder, name);
  mkdirSync(join(copy, '.git'), { recursive: true });
  for (const file of ['biome.json', 'package.json', '.gitignore']) cpSync(join(ROOT, file), join(copy, file));
  for (const [path, line] of files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), `${line};\nexport const b = a;\n`);
  }
  const biome = join(NODE_MODULES, '@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '--diagnostic-level=error', '.'];
  const { stdout } = await capture(process.execPath, args, { cwd: copy });
  /** @type {{ diagnostics: readonly { location: { path: string } }[] }} */
  const report = JSON.parse(stdout);
  const said = Map.groupBy(report.diagnostics, ({ location }) => location.path.replaceAll('\\', '/'));
  return [...said].map(([path, diagnostics]) => [`${name}/${path}`, JSON.stringify(diagnostics)]);
}
