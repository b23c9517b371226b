import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';
import { capture } from '../run.mjs';
import { Stop } from '../say.mjs';
import { MANAGERS } from '../system-packages.mjs';

/** The names that Debian gives architectures, by those of Node. */
const ARCHITECTURES = /** @type {const} */ ({ x64: 'amd64', arm64: 'arm64' });

/** Where a package puts files that are in the repository, from the root of a system. */
const SYSTEM_FILES = [
  ['packaging/linux/parley.desktop', 'usr/share/applications/parley.desktop'],
  ['packaging/linux/parley.xml', 'usr/share/mime/packages/parley.xml'],
  ['resources/icon.svg', 'usr/share/icons/hicolor/scalable/apps/parley.svg'],
  ['resources/icon.png', 'usr/share/icons/hicolor/512x512/apps/parley.png'],
  ['LICENSE', 'usr/share/doc/parley/copyright'],
];

/**
 * What a Debian package says of itself (https://www.debian.org/doc/debian-policy/ch-controlfields.html).
 * @param {{ version: string, description: string, architecture: keyof typeof ARCHITECTURES, size: number }} product
 *   `size` in KiB, once it is installed
 * @returns {string} the file `control`
 */
export function control({ version, description, architecture, size }) {
  const apt = MANAGERS.find(({ program }) => program === 'apt-get');
  // Some names end in t64 since Debian 13 and Ubuntu 24.04; the other ones go on being provided where they were.
  const libraries = apt?.packages.libraries.map((name) => `${name} | ${name}t64`) ?? [];
  return `${[
    'Package: parley',
    // A tilde sorts before nothing: a release comes after what was tried before it.
    `Version: ${version.replace('-', '~')}`,
    `Architecture: ${ARCHITECTURES[architecture]}`,
    'Maintainer: The Parley contributors <contributors@parley.invalid>',
    `Installed-Size: ${Math.ceil(size)}`,
    `Depends: libc6, ${libraries.join(', ')}`,
    `Recommends: ${apt?.packages.font.filter((name) => name.startsWith('fonts-')).join(', ')}`,
    'Section: editors',
    'Priority: optional',
    `Description: ${description.split('. ')[0]?.replace(/\.$/, '')}`,
    ' Dossiers of negotiations, for policy analysts: positions of the parties as of any date, each proved by the exact passages it comes from.',
    ' Works without a network.',
  ].join('\n')}\n`;
}

/**
 * Makes a Debian package of an unpacked Parley, with `dpkg-deb`: the application in /opt/parley, its command in /usr/bin.
 * @param {string} unpacked its folder, absolute
 * @param {string} file the package to write, absolute
 * @param {{ version: string, description: string }} product
 * @returns {Promise<boolean>} false where there is no dpkg-deb; throws a `Stop` when it fails
 */
export async function makeDebianPackage(unpacked, file, product) {
  if ((await capture('dpkg-deb', ['--version'])).code === 127) return false;
  const staging = `${file}.staging`;
  rmSync(staging, { recursive: true, force: true });
  try {
    await lay(unpacked, staging, product);
    const { code, stderr } = await capture('dpkg-deb', [
      '--root-owner-group',
      '-Zxz',
      '-z2',
      '--build',
      staging,
      file,
    ]);
    if (code !== 0) throw new Stop(`dpkg-deb could not make the package: ${stderr.trim()}`);
    return true;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * @param {string} unpacked
 * @param {string} staging
 * @param {{ version: string, description: string }} product
 */
async function lay(unpacked, staging, product) {
  const application = join(staging, 'opt', 'parley');
  cpSync(unpacked, application, { recursive: true });
  // Chromium's sandbox where a system denies user namespaces; see scripts/lib/sandbox.mjs. The package makes it root's.
  chmodSync(join(application, 'chrome-sandbox'), 0o4755);
  for (const [from, to] of SYSTEM_FILES) {
    cpSync(join(ROOT, from ?? ''), join(staging, to ?? ''));
    chmodSync(join(staging, to ?? ''), 0o644);
  }
  mkdirSync(join(staging, 'usr', 'bin'), { recursive: true });
  symlinkSync('/opt/parley/bin/parley', join(staging, 'usr', 'bin', 'parley'));
  const { stdout } = await capture('du', ['-sk', staging]);
  mkdirSync(join(staging, 'DEBIAN'));
  // Whatever this account's umask: everybody is to reach the application, and dpkg-deb asks it of DEBIAN.
  await capture('find', [staging, '-type', 'd', '-exec', 'chmod', '0755', '{}', '+']);
  const architecture = process.arch === 'arm64' ? 'arm64' : 'x64';
  writeFileSync(
    join(staging, 'DEBIAN', 'control'),
    control({ ...product, architecture, size: Number.parseInt(stdout, 10) }),
  );
}
