import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { errnoOf } from '../dossier/file-errors';
import { sha256 } from '../dossier/hash';
import type { LockIdentity } from '../dossier/lock-rules';

/** Where Linux keeps the id of the installed system: https://www.freedesktop.org/software/systemd/man/machine-id.html */
const MACHINE_IDS = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

/** Who this process is when it locks a dossier; a new instance with every call. */
export function newIdentity(): LockIdentity {
  return {
    host: hostname(),
    machine: machineId(),
    user: accountName(),
    pid: process.pid,
    instance: randomUUID(),
  };
}

/**
 * Whether a process runs on this computer. One that has ended and that its parent has not noticed yet does not: it keeps no
 * file any more. One of another account counts as running.
 */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
  return !isZombie(pid);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the state stands behind the name, which may hold brackets itself. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return /^ [ZXx] /.test(stat.slice(stat.lastIndexOf(')') + 1));
  } catch {
    return false;
  }
}

/** The id itself is confidential by its specification and must not leave the computer unhashed. */
function machineId(): string | null {
  for (const path of MACHINE_IDS) {
    try {
      const id = readFileSync(path, 'utf8').trim();
      if (id !== '') return sha256(`parley ${id}`).slice(0, 16);
    } catch {
      // The next, or none: this system keeps no such id.
    }
  }
  return null;
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
