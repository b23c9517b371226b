import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './lib/build.mjs';
import { configuration } from './lib/package/configuration.mjs';
import { makeDebianPackage } from './lib/package/debian.mjs';
import { licenceFile, licencesOf } from './lib/package/licences.mjs';
import { provePackage } from './lib/package/proof.mjs';
import { ELECTRON_BUILDER, installPackagingTools } from './lib/package/tools.mjs';
import { CACHE, ELECTRON_CACHE, NODE_MODULES, ROOT } from './lib/paths.mjs';
import { capture, run } from './lib/run.mjs';
import { main, Stop, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** Where what is made on the way lies. */
const WORK = join(CACHE, 'package');
const DIST = join(ROOT, 'dist');

/** Makes packages of Parley in `dist`, and tries them. */
await main(async () => {
  if (process.platform !== 'linux') throw new Stop('packages are made on Linux so far.');
  const executable = await setUp();
  const isTrial = process.argv.includes('--trial');
  const isOfficial = !executable.startsWith(ELECTRON_CACHE);
  if (!isOfficial && !isTrial) {
    throw new Stop(
      'a package is made of the official Electron only, which could not be downloaded. `npm run package -- --trial` makes one of what there is, to be tried and given to nobody.',
    );
  }
  await installPackagingTools();
  rmSync(WORK, { recursive: true, force: true });
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  const licences = await buildWithLicences(executable);

  const product = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const label = `parley-${product.version}${isTrial ? '-trial' : ''}-linux-${process.arch}`;
  const folder = dirname(executable);
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  const file = join(WORK, 'electron-builder.json');
  writeFileSync(file, JSON.stringify(configuration({ folder, version }, DIST, licences)));
  say('packing');
  const code = await run(process.execPath, [
    ELECTRON_BUILDER,
    '--linux',
    '--config',
    file,
    '--publish',
    'never',
  ]);
  if (code !== 0) throw new Stop('electron-builder failed; what went wrong is above.');

  const unpacked = join(DIST, label);
  renameSync(join(DIST, 'linux-unpacked'), unpacked);
  // What Electron shows when it has no application.
  rmSync(join(unpacked, 'resources', 'default_app.asar'), { force: true });
  rmSync(join(DIST, 'builder-debug.yml'), { force: true });
  await provePackage(unpacked);
  await makeArchive(label);
  const hasDebian = await makeDebianPackage(unpacked, join(DIST, `${label}.deb`), product);
  say(`${label}.tar.gz${hasDebian ? ` and ${label}.deb are` : ' is'} in dist`);
  return 0;
});

/**
 * Puts an unpacked Parley into an archive beside it.
 * @param {string} label the name of its folder in `dist`
 */
async function makeArchive(label) {
  const { code, stderr } = await capture(
    'tar',
    ['--owner=0', '--group=0', '--numeric-owner', '--sort=name', '-czf', `${label}.tar.gz`, label],
    { cwd: DIST },
  );
  if (code !== 0) throw new Stop(`tar could not make the archive: ${stderr.trim()}`);
}

/**
 * Builds Parley, and writes down the licences of all packages that are in what was built.
 * @param {string} electron the executable
 * @returns {Promise<string>} the file, absolute
 */
async function buildWithLicences(electron) {
  const modules = join(WORK, 'modules');
  // electron.vite.config.ts reads it.
  process.env.PARLEY_BUNDLED_MODULES = modules;
  await build(electron);
  const sqlJs = join(NODE_MODULES, 'sql.js', 'package.json');
  const file = join(WORK, 'licences.txt');
  writeFileSync(file, licenceFile(licencesOf([...readFileSync(modules, 'utf8').split('\n'), sqlJs])));
  return file;
}
