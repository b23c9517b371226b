import { readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parseSettings } from '../main/settings';

/** The folder that Electron gives the application for its own files on this system, an absolute path; see `app.getPath('userData')`. */
export function profileFolder(environment = process.env, platform = process.platform): string {
  if (environment.PARLEY_USER_DATA) return environment.PARLEY_USER_DATA;
  const home = homedir();
  switch (platform) {
    case 'win32':
      return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Parley');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Parley');
    default:
      return join(environment.XDG_CONFIG_HOME || join(home, '.config'), 'Parley');
  }
}

/** The name under which the analyst's entries are recorded in the application; the login name of who has not used it yet. */
export function coderOf(profile: string): string {
  try {
    return parseSettings(readFileSync(join(profile, 'settings.json'), 'utf8'))?.settings.coder ?? loginName();
  } catch {
    return loginName();
  }
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
