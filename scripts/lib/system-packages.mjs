import { capture } from './run.mjs';

/** @typedef {'libraries' | 'display' | 'font'} Need what a system can lack */
/** @typedef {{ program: string, install: string, packages: Record<Need, readonly string[]> }} Manager */

/** @type {readonly Manager[]} the package managers we know the names for */
export const MANAGERS = [
  {
    program: 'apt-get',
    install: 'apt-get install -y --no-install-recommends',
    packages: {
      libraries: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0'],
      display: ['xvfb', 'xauth'],
      font: ['fontconfig', 'fonts-noto-core'],
    },
  },
  {
    program: 'dnf',
    install: 'dnf install -y',
    packages: {
      libraries: ['gtk3', 'nss', 'alsa-lib', 'mesa-libgbm', 'at-spi2-atk'],
      display: ['xorg-x11-server-Xvfb', 'xorg-x11-xauth'],
      font: ['fontconfig', 'google-noto-sans-arabic-fonts'],
    },
  },
  {
    program: 'pacman',
    install: 'pacman -S --needed',
    packages: {
      libraries: ['gtk3', 'nss', 'alsa-lib', 'mesa', 'at-spi2-core'],
      display: ['xorg-server-xvfb', 'xorg-xauth'],
      font: ['fontconfig', 'noto-fonts'],
    },
  },
];

/**
 * The first package manager of ours that this system has.
 * @returns {Promise<Manager | null>}
 */
export async function findManager() {
  for (const manager of MANAGERS) {
    if ((await capture(manager.program, ['--version'])).code !== 127) return manager;
  }
  return null;
}

/**
 * The packages that meet some needs. Since Debian 13 and Ubuntu 24.04 some have a name that ends in `t64`, for their
 * 64-bit clock (https://wiki.debian.org/ReleaseGoals/64bit-time); where that one is known it is taken.
 * @param {Manager} manager
 * @param {readonly Need[]} needs
 * @param {(name: string) => Promise<boolean>} [isKnown] whether the system's lists have a package
 * @returns {Promise<readonly string[]>}
 */
export async function packagesFor(manager, needs, isKnown = isKnownToApt) {
  const names = needs.flatMap((need) => manager.packages[need]);
  if (manager.program !== 'apt-get') return names;
  return Promise.all(names.map(async (name) => ((await isKnown(`${name}t64`)) ? `${name}t64` : name)));
}

/**
 * @param {string} name
 * @returns {Promise<boolean>}
 */
async function isKnownToApt(name) {
  const { code, stdout } = await capture('apt-cache', ['show', '--no-all-versions', name]);
  return code === 0 && stdout.includes(`Package: ${name}`);
}
