import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from './say.mjs';

/** @returns {boolean} whether this process may do anything, which Chromium's sandbox refuses to run under on Linux */
export function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * The arguments that Electron needs because of who runs it: none, except for root, and says so.
 * @param {string} executable of Electron
 * @returns {readonly string[]}
 */
export function sandboxArguments(executable) {
  if (isRoot()) {
    say("Chromium's sandbox is off, as it cannot run as root");
    return ['--no-sandbox'];
  }
  if (isSandboxDoubtful(executable)) {
    const helper = join(dirname(executable), 'chrome-sandbox');
    say(
      `this system restricts user namespaces; if the window does not open, run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    );
  }
  return [];
}

/**
 * Whether the system may deny the sandbox both of its means: user namespaces, and a helper that root has blessed.
 * https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md
 * @param {string} executable
 */
function isSandboxDoubtful(executable) {
  if (process.platform !== 'linux') return false;
  const isRestricted =
    reads('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    reads('/proc/sys/kernel/unprivileged_userns_clone', '0');
  if (!isRestricted) return false;
  const helper = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper === undefined || helper.uid !== 0 || (helper.mode & 0o4000) === 0;
}

/**
 * @param {string} path
 * @param {string} value
 */
function reads(path, value) {
  return existsSync(path) && readFileSync(path, 'utf8').trim() === value;
}
