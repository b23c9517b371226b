import type { Disk } from '../disk';

/** What a disk answers when it is in trouble; `short` writes half of what it is asked to, `shortThenFull` then says it is full. */
export const TROUBLES = [
  'ENOSPC',
  'EIO',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EROFS',
  'EMFILE',
  'short',
  'shortThenFull',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface Plan {
  readonly trouble: Trouble;
  /** The first call to fail, from 1. A short write is the first write from there on. */
  readonly at: number;
  /** Whether every later call fails too, but those that only let go. */
  readonly isLasting: boolean;
}

export interface FailingDisk {
  readonly disk: Disk;
  /** How many calls there were, and which of them, from 1, wrote. */
  readonly calls: () => number;
  readonly writes: () => readonly number[];
  /** Whether a call has failed or been cut short. */
  readonly hasFailed: () => boolean;
  /** From now on all goes well. */
  readonly mend: () => void;
}

/** The error of Node's file system with this code. */
export function errnoError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A disk on top of another, on which the calls that the plan names fail as a real one's would. Nothing happens in a call that fails. */
export function failingDisk(base: Disk, plan: Plan | null): FailingDisk {
  let calls = 0;
  const writes: number[] = [];
  let failures = 0;
  let isMended = plan === null;

  /** Counts a call. Throws when it is one that fails. */
  function step(): void {
    calls += 1;
    if (plan === null || isMended || plan.trouble === 'short' || plan.trouble === 'shortThenFull') return;
    if (calls < plan.at || (calls > plan.at && !plan.isLasting)) return;
    failures += 1;
    throw errnoError(plan.trouble);
  }

  function writeAt(
    handle: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): number {
    step();
    writes.push(calls);
    const isShort = plan?.trouble === 'short' || plan?.trouble === 'shortThenFull';
    if (!isShort || isMended || calls < plan.at || (failures > 0 && !plan.isLasting))
      return base.writeAt(handle, bytes, offset, length, position);
    failures += 1;
    if (plan.trouble === 'shortThenFull' && failures % 2 === 0) throw errnoError('ENOSPC');
    // The second half of a write that was cut short is a write of its own, for `isLasting` to cut again.
    return base.writeAt(handle, bytes, offset, Math.max(1, Math.floor(length / 2)), position);
  }

  function counted<A extends unknown[], R>(call: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      step();
      return call.apply(base, args);
    };
  }

  const disk: Disk = {
    open: counted(base.open),
    close(handle) {
      // A descriptor is let go of even when that fails: https://man7.org/linux/man-pages/man2/close.2.html
      base.close(handle);
      step();
    },
    readAt: counted(base.readAt),
    writeAt,
    syncData: counted(base.syncData),
    sync: counted(base.sync),
    truncate: counted(base.truncate),
    setMode: counted(base.setMode),
    factsOf: counted(base.factsOf),
    look: counted(base.look),
    readWhole: counted(base.readWhole),
    rename: counted(base.rename),
    link: counted(base.link),
    remove: counted(base.remove),
    list: counted(base.list),
    makeFolder: counted(base.makeFolder),
    realPath: counted(base.realPath),
    requireWritable: counted(base.requireWritable),
  };
  return {
    disk,
    calls: () => calls,
    writes: () => writes,
    hasFailed: () => failures > 0,
    mend: () => {
      isMended = true;
    },
  };
}

/** A disk on top of another before each of whose calls something is done. */
export function watchedDisk(base: Disk, before: () => void): Disk {
  return new Proxy(base, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function') return call;
      return (...args: unknown[]): unknown => {
        before();
        return Reflect.apply(call, target, args);
      };
    },
  });
}

/** A disk on top of another that does nothing any more once the program that has it is killed: now or after so many calls. */
export function killableDisk(base: Disk): { readonly disk: Disk; readonly kill: (after: number) => void } {
  let left = Number.POSITIVE_INFINITY;
  const disk = watchedDisk(base, () => {
    if (left <= 0) throw errnoError('EIO');
    left -= 1;
  });
  return {
    disk,
    kill: (after) => {
      left = after;
    },
  };
}
