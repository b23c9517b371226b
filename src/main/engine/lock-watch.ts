import type { DossierError } from '../../shared/errors';
import type { Access, Holder } from '../../shared/file-status';
import type { Disk } from '../dossier/disk';
import type { HeldLock } from '../dossier/held-lock';
import { type Claim, claimLock, takeLock } from '../dossier/lock';
import { readLock } from '../dossier/lock-file';
import {
  BEAT_EVERY_MS,
  type Judgement,
  judge,
  type LockIdentity,
  PATIENCE_MS,
  type Sighting,
  sight,
} from '../dossier/lock-rules';
import { steadyNow } from '../dossier/steady-now';
import { isProcessAlive, newIdentity } from './this-process';

const ACCESS_BY_JUDGEMENT: Readonly<Record<Judgement, Access>> = {
  ours: 'free',
  dead: 'free',
  silent: 'silent',
  alive: 'held',
};

/** Where a dossier's lock stands: with us, with somebody else, or nowhere. */
export class LockWatch {
  readonly #path: string;
  readonly #patience: number;
  readonly #disk: Disk;
  #me: LockIdentity = newIdentity();
  #lock: HeldLock | null = null;
  #sighting: Sighting | null = null;
  /** Whether somebody else has been seen with it, so that it can be free again. */
  #wasTheirs = false;
  /** The lock that somebody has taken from us. */
  #lost: HeldLock | null = null;
  #beatenAt = 0;

  constructor(path: string, patience: number | null, disk: Disk) {
    this.#path = path;
    this.#patience = patience ?? PATIENCE_MS;
    this.#disk = disk;
  }

  /** Whether the dossier was ours and somebody has taken it. */
  get isLost(): boolean {
    return this.#lost !== null;
  }

  /** Who has the dossier, or had it last; null when that is us or nobody knows. */
  get holder(): Holder | null {
    const record = this.#sighting?.record;
    return record ? { user: record.user, host: record.host, since: record.since } : null;
  }

  /** Whether this window may write, or could have that right. */
  get access(): Access {
    if (this.#lock !== null) return 'editing';
    if (!this.#wasTheirs) return 'readOnly';
    if (this.#sighting === null) return 'free';
    const observer = { me: this.#me, now: steadyNow(), patience: this.#patience, isProcessAlive };
    return ACCESS_BY_JUDGEMENT[judge(this.#sighting, observer)];
  }

  /** Locks the dossier unless somebody has it. Resolves to why no lock can be made; null when it is ours or theirs. */
  async claim(): Promise<DossierError | null> {
    return this.#note(await claimLock(this.#path, this.#options(), this.#disk));
  }

  /**
   * Locks the dossier also when its owner is silent; with `isForced` from anybody, which is for a file that we have just made.
   * Resolves to why no lock can be made; null when it is ours or still theirs.
   */
  async take(isForced = false): Promise<DossierError | null> {
    if (!isForced && this.access !== 'silent') return this.claim();
    const expected = isForced ? null : this.#sighting;
    return this.#note(await takeLock(this.#path, expected, this.#options(), this.#disk));
  }

  /** Shows that we live when that is due, if the lock is ours. Never throws. */
  beat(): void {
    if (this.#lock === null || steadyNow() - this.#beatenAt < BEAT_EVERY_MS) return;
    this.#beatenAt = steadyNow();
    this.#lock.beat();
  }

  /** Shows that we live, or looks whether they do. */
  async look(): Promise<void> {
    if (this.#lock !== null) {
      this.beat();
      this.noticeLoss();
      return;
    }
    if (!this.#wasTheirs) return;
    const bytes = await readLock(this.#path, this.#disk);
    this.#sighting = bytes === null ? null : sight(this.#sighting, bytes, steadyNow());
  }

  /** Throws `lockLost` or `saveFailed` when nothing may be written; see HeldLock. */
  assertHeld(): void {
    (this.#lock ?? this.#lost)?.assertHeld();
  }

  /** Takes note of somebody else's having our lock. Returns whether that is so and new. */
  noticeLoss(): boolean {
    const thief = this.#lock?.thief ?? null;
    if (thief === null) return false;
    this.#lost = this.#lock;
    this.#lock = null;
    this.#sighting = thief;
    this.#wasTheirs = true;
    return true;
  }

  /** Gives the lock back if it is ours. */
  release(): void {
    this.#lock?.release();
    this.#lock = null;
  }

  #options() {
    this.#me = newIdentity();
    return { me: this.#me, isProcessAlive, patience: this.#patience };
  }

  #note(claim: Claim): DossierError | null {
    if (claim.kind === 'refused') return claim.error;
    if (claim.kind === 'theirs') {
      const { sighting } = claim;
      this.#sighting = this.#sighting?.content === sighting.content ? this.#sighting : sighting;
      this.#wasTheirs = true;
      return null;
    }
    this.#lock = claim.lock;
    this.#beatenAt = steadyNow();
    this.#sighting = null;
    this.#lost = null;
    return null;
  }
}
