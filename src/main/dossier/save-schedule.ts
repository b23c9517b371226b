/** After the last change, in milliseconds. */
const IDLE = 2_000;
/** A file that takes long to write is written after a pause this many times as long, so that the disk rests ten times as long as it works. */
const REST = 10;
/** The length of the log, in bytes, beyond which a file is written without a pause. */
const LONG_LOG = 8 * 1024 * 1024;
/** Of the size of a large file: rewriting it for less would be more work than the log. */
const LONG_SHARE = 4;
/** After a failure, in milliseconds, and the most that doubling it leads to. */
const RETRY = 2_000;
const MOST_RETRY = 60_000;

/** What the writing of the file has cost so far, from which follows when to do it next. */
export interface SaveCost {
  /** The size of the file, in bytes, and how long writing it took, in milliseconds; 0 when that is not known. */
  readonly size: number;
  readonly ms: number;
  /** How often in a row it has failed. */
  readonly failures: number;
}

/**
 * How long after a change the file is to be written, in milliseconds, when the log holds `unsaved` bytes that the file has not.
 * A small dossier is written after two seconds; one of 250 MB, which takes some seconds, after half a minute without a change, or
 * when its log has grown to a quarter of it. After a failure it is tried again after 2, 4, 8 … at most 60 seconds.
 */
export function saveDelay({ size, ms, failures }: SaveCost, unsaved: number): number {
  if (failures > 0) return Math.min(RETRY * 2 ** (failures - 1), MOST_RETRY);
  if (unsaved > Math.max(LONG_LOG, size / LONG_SHARE)) return 0;
  return Math.max(IDLE, ms * REST);
}

/** Whether the file is small and quick enough to be written whenever there is a chance, such as when the window is left. */
export function isCheapToSave({ ms, failures }: SaveCost): boolean {
  return failures === 0 && ms < 1_000;
}
