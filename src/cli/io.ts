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
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What is wrong with the form of a command line, in a sentence without its full stop. */
export class UsageError extends Error {}

/** What cannot be done with this dossier, in sentences. */
export class Refusal extends Error {}
