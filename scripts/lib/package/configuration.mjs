/**
 * How the fuses of a package stand: switches in Electron's executable that nobody can turn from outside
 * (https://www.electronjs.org/docs/latest/tutorial/fuses). `runAsNode` is on for the command line, which runs without a
 * window in the same executable (decision 0025). Nothing of Parley keeps cookies.
 */
export const FUSES = /** @type {const} */ ({
  runAsNode: true,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
});

/** All that goes into the archive of the application: what is built, and of sql.js, which is not bundled, the two files that run. */
const FILES = [
  'out/**',
  '!out/.built-from',
  'package.json',
  '!node_modules/**',
  'node_modules/sql.js/package.json',
  'node_modules/sql.js/dist/sql-wasm.js',
  'node_modules/sql.js/dist/sql-wasm.wasm',
];

/**
 * What electron-builder is told: https://www.electron.build/configuration. It makes the unpacked application only; for
 * archives and installers it would fetch programs from elsewhere.
 * @param {{ folder: string, version: string }} electron the unpacked release, absolute, and its version
 * @param {string} output where to build, absolute
 * @param {string} licences the file with the licences of what is bundled, absolute
 */
export function configuration(electron, output, licences) {
  return {
    appId: 'app.parley.Parley',
    productName: 'Parley',
    directories: { output, buildResources: 'resources' },
    electronVersion: electron.version,
    electronDist: electron.folder,
    npmRebuild: false,
    publish: null,
    electronFuses: FUSES,
    files: FILES,
    extraResources: ['sample.parley', 'icon.png'].map((name) => ({ from: `resources/${name}`, to: name })),
    extraFiles: [
      { from: 'packaging/bin', to: 'bin' },
      { from: 'LICENSE', to: 'LICENSE.txt' },
      { from: licences, to: 'LICENSES.packages.txt' },
    ],
    linux: { target: ['dir'], category: 'Office', executableName: 'parley' },
  };
}
