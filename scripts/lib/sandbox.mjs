import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture } from './run.mjs';
import { say } from './say.mjs';

/** @returns {boolean} whether this process may do anything, which Chromium's sandbox refuses to run under on Linux */
export function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * The arguments that Electron needs because of who runs it: none, except for root, and says so.
 * @param {string} executable of Electron
 * @returns {Promise<readonly string[]>}
 */
export async function sandboxArguments(executable) {
  if (isRoot()) {
    say("Chromium's sandbox is off, as it cannot run as root");
    return ['--no-sandbox'];
  }
  if (!hasHelper(executable) && (await areNamespacesDenied())) {
    const helper = join(dirname(executable), 'chrome-sandbox');
    say(
      `this system restricts user namespaces, which Chromium's sandbox is made of; if the window does not open, run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    );
  }
  return [];
}

/**
 * Whether the sandbox's other means is there: a helper that root has blessed.
 * @param {string} executable
 */
function hasHelper(executable) {
  const helper = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}

/**
 * Whether Linux may deny a plain program user namespaces: by a setting, or because trying fails, as it does in many
 * containers. AppArmor may allow it to the program that tries and deny it to Electron, so its setting counts by itself.
 * https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md
 */
async function areNamespacesDenied() {
  if (process.platform !== 'linux') return false;
  if (reads('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1')) return true;
  if (reads('/proc/sys/kernel/unprivileged_userns_clone', '0')) return true;
  if (reads('/proc/sys/user/max_user_namespaces', '0')) return true;
  const { code } = await capture('unshare', ['--user', '--map-root-user', 'true']);
  return code !== 0 && code !== 127;
}

/**
 * @param {string} path
 * @param {string} value
 */
function reads(path, value) {
  return existsSync(path) && readFileSync(path, 'utf8').trim() === value;
}
