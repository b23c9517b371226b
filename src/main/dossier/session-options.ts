import type { DossierError } from '../../shared/errors';
import type { Notice } from '../../shared/notices';
import type { Database } from './database';
import type { Disk } from './disk';
import type { History } from './history';
import type { Log } from './log';
import type { Prover } from './proof';
import type { Rewriter } from './rewrite';
import type { SavedFile } from './saved-file';
import type { Schedule } from './schedule';
import type { WorkingDossier } from './working-dossier';

export interface SaveResult {
  readonly isSaved: boolean;
  /** Why the file was not written; what was acknowledged is still safe in the log. */
  readonly error: DossierError | null;
  /** Whether the file had vanished and was made anew. */
  readonly isAnew?: boolean;
}

export interface SessionOptions {
  /** The analyst's name as entries record it. */
  readonly coder: string;
  readonly now?: () => Date;
  /** Makes the id of the transaction that creates a dossier, a UUID version 7; the sample's is the same in every build. */
  readonly makeId?: () => string;
  readonly schedule?: Schedule;
  /** Writes the file, perhaps in another thread; without it, it is done here. */
  readonly rewriter?: Rewriter;
  /** Hashes and checks a large file, perhaps in another thread, while it is read; without it, it is done here. */
  readonly prover?: Prover;
  /** Throws the DossierError why the dossier may not be written to just now, such as that somebody else has taken it over. */
  readonly mayWrite?: () => void;
  /** Keeps a file of an older format, known by its SHA-256, before one of the current format can replace it. */
  readonly beforeMigration?: (file: {
    readonly path: string;
    readonly hash: string;
    readonly dossierId: string;
  }) => Promise<unknown>;
  readonly disk?: Disk;
  /** A log is made anew without the records that the file has when these are so many bytes; fewer wait for a pause. */
  readonly dropsFrom?: number;
  /** Hears of every attempt to write the file. */
  readonly onSaved?: (result: SaveResult) => void;
}

/** What a session starts from; `open-session.ts` makes it. */
export interface SessionState {
  readonly path: string;
  readonly db: Database;
  readonly dossier: WorkingDossier;
  readonly history: History;
  readonly last: { readonly seq: number; readonly id: string };
  readonly log: Log;
  readonly file: SavedFile;
  /** The size of the file, in bytes. */
  readonly size: number;
  readonly isReadOnly: boolean;
  readonly notices: readonly Notice[];
}
