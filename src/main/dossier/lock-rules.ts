import { z } from 'zod';

/** Who holds a dossier, as it stands in the lock beside the file. */
export const LockRecord = z.object({
  /** The computer's name, as people know it. */
  host: z.string().max(300),
  /** Tells two computers of one name apart: a hash of the system's own id; null where it has none. */
  machine: z.string().max(100).nullable(),
  /** The account's name on that computer. */
  user: z.string().max(300),
  /** The process that keeps the file, on that computer. */
  pid: z.int().min(1),
  /** A random id of this very opening. */
  instance: z.string().min(1).max(100),
  /** When it was opened: an ISO instant of that computer's clock, for people to read and never to reckon with. */
  since: z.iso.datetime(),
  /** Grows with every heartbeat. */
  beat: z.int().min(0),
});
export type LockRecord = Readonly<z.infer<typeof LockRecord>>;

/** Who a process is when it locks. */
export type LockIdentity = Omit<LockRecord, 'since' | 'beat'>;

/** How often the owner shows that it lives, in milliseconds. */
export const BEAT_EVERY_MS = 5_000;
/** How long a lock has to stand still before its owner counts as gone, in milliseconds of the observer's own clock. */
export const PATIENCE_MS = 15_000;

/** Locks are padded to a multiple of so many bytes, so that a heartbeat never changes the length. */
const BLOCK = 256;

/** The lock file's bytes: JSON, then spaces. */
export function encodeLock(record: LockRecord): Uint8Array {
  const json = Buffer.from(JSON.stringify(record));
  const bytes = Buffer.alloc(Math.ceil((json.length + 16) / BLOCK) * BLOCK, ' ');
  json.copy(bytes);
  bytes[bytes.length - 1] = 0x0a;
  return bytes;
}

/** What a lock file says; null when it is not one. */
export function decodeLock(bytes: Uint8Array): LockRecord | null {
  try {
    return LockRecord.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}

/** A lock of somebody else as an observer has come to know it. */
export interface Sighting {
  /** The file's content, by which any change is seen, also of one that cannot be understood. */
  readonly content: string;
  /** Null when it cannot be understood: then somebody holds it, and nobody knows who. */
  readonly record: LockRecord | null;
  /** When it was last seen to have changed, in milliseconds of the observer's own steady clock. */
  readonly movedAt: number;
}

/** The next sighting of a lock: its clock starts anew whenever the content has changed since the one before. */
export function sight(before: Sighting | null, bytes: Uint8Array, now: number): Sighting {
  const content = Buffer.from(bytes).toString('latin1');
  if (before !== null && before.content === content) return before;
  return { content, record: decodeLock(bytes), movedAt: now };
}

/**
 * What an observer makes of a lock. `ours`: this very opening. `dead`: its process is gone from this computer. `silent`: it has
 * stood still too long. `alive`: anything else, also what cannot be understood.
 */
export type Judgement = 'ours' | 'dead' | 'silent' | 'alive';

export interface Observer {
  readonly me: LockIdentity;
  /** Milliseconds of the same clock as in the sightings. */
  readonly now: number;
  readonly patience: number;
  /** Whether a process with this id runs on this computer. */
  readonly isProcessAlive: (pid: number) => boolean;
}

/**
 * Judges a lock. Clocks of two computers are never compared: only the observer's own counts. A process of this computer that
 * lives may be another one that was given the number of the dead owner, so that silence counts there too.
 */
export function judge(
  { record, movedAt }: Sighting,
  { me, now, patience, isProcessAlive }: Observer,
): Judgement {
  if (record?.instance === me.instance) return 'ours';
  if (record !== null && isSameMachine(record, me)) {
    // A lock with our own number that is not ours is left from an earlier process of that number.
    if (record.pid === me.pid || !isProcessAlive(record.pid)) return 'dead';
  }
  return now - movedAt >= patience ? 'silent' : 'alive';
}

/**
 * Whether two owners are on one computer. Where the system tells no id, name and account must both agree: many computers are
 * called alike, and taking over from the living is worse than waiting for the dead.
 */
export function isSameMachine(
  a: Pick<LockIdentity, 'host' | 'machine' | 'user'>,
  b: Pick<LockIdentity, 'host' | 'machine' | 'user'>,
): boolean {
  if (a.host !== b.host || a.machine !== b.machine) return false;
  return a.machine !== null || a.user === b.user;
}
