import { join } from 'node:path';

/**
 * Where Electron's executable is in the folder of a release.
 * @param {string} folder
 * @param {NodeJS.Platform} [platform]
 * @returns {string} a path that starts with `folder`
 */
export function executableIn(folder, platform = process.platform) {
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}
