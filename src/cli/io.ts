import type { DocumentReader } from '../main/import/read-order';
import type { TableReader } from '../main/import/tables/table-order';
import type { Translate } from '../shared/translate';

/** What the command line has of its surroundings; tests give it others. */
export interface Io {
  /** The folder from which paths are meant, an absolute path. */
  readonly cwd: string;
  /** Whether the output goes to a person's screen and not into a file or another program. */
  readonly isTerminal: boolean;
  readonly out: (text: string | Uint8Array) => void;
  /** Takes a line without its end. */
  readonly err: (line: string) => void;
  /** Shows a line in the place of the last one, or with null none: how far something is. Null where nobody would see it. */
  readonly progress: ((line: string | null) => void) | null;
  /** After how many milliseconds is told how far something is. */
  readonly patience: number;
  /** Calls a listener when somebody wants the command to stop (Ctrl+C), in place of ending it there and then. Returns the function that ends that. */
  readonly onStop: (listener: () => void) => () => void;
  readonly words: Translate;
  readonly now: () => Date;
  /** What reads documents and tables; to be closed when it has read them. */
  readonly openReader: () => {
    readonly read: DocumentReader;
    readonly readTable: TableReader;
    readonly close: () => Promise<void>;
  };
  /** The name under which entries are recorded unless `--coder` says another. */
  readonly coder: string;
  /** The folder in which the application keeps backups, an absolute path. */
  readonly backups: string;
}

/** How a command has ended, for whoever called it. */
export const EXIT = {
  done: 0,
  /** Refused, or something is wrong: the line on standard error says what. */
  refused: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Stopped with Ctrl+C: nothing was changed. 128 and the number of SIGINT, as shells have it. */
  stopped: 130,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What is wrong with the form of a command line, in a sentence without its full stop. */
export class UsageError extends Error {}

/** What cannot be done with this dossier, in sentences. */
export class Refusal extends Error {}
