import { z } from 'zod';
import type { WireError } from '../errors';
import type { SalvageReport } from '../salvage-report';

/** What main can do about the damaged dossier that this window was last told of. */
export const SHELL_DAMAGED_METHODS = {
  /** Recovers what can be read of it, and opens that. */
  salvage: z.strictObject({}),
  /** Opens a copy of the newest backup of it. */
  openBackup: z.strictObject({}),
} as const;

/** What answers them. */
export interface ShellDamagedResults {
  /** False when the person closed the dialog that asked for another place. */
  readonly salvage: boolean;
  readonly openBackup: null;
}

/** A dossier that was refused because of what is in its file, which is left as it is. */
export interface DamagedDossier {
  readonly fileName: string;
  readonly error: WireError;
  /** Whether anything of it can still be read. */
  readonly canSalvage: boolean;
  /** The newest good backup, with its instant: ISO 8601 in UTC. */
  readonly backup: { readonly at: string } | null;
}

/** What main tells the page of it. */
export type ShellDamagedEvent =
  | ({ readonly type: 'damaged' } & DamagedDossier)
  /** What was just opened is what was recovered of a damaged dossier, the file `from`. */
  | { readonly type: 'salvaged'; readonly from: string; readonly report: SalvageReport };
