import type { ParseArgsOptionsConfig } from 'node:util';
import type { CliCommandName } from '../shared/messages/en/cli';
import type { Exit, Io } from './io';

/** A command line after its command: what has no name, in order, and the options. */
export interface CliArgs {
  readonly operands: readonly string[];
  /** The value of an option that is given once; null without it. */
  text(option: string): string | null;
  /** The value of an option, or a UsageError that asks for it. */
  required(option: string): string;
  /** All values of an option that may be given several times. */
  list(option: string): readonly string[];
  has(option: string): boolean;
}

export interface CliCommand {
  readonly name: CliCommandName;
  readonly options: ParseArgsOptionsConfig;
  /** How many operands it takes, at least and at most. */
  readonly operands: readonly [number, number];
  /** Does it. Rejects with a UsageError or a DossierError, whose message the caller shows. */
  readonly run: (args: CliArgs, io: Io) => Promise<Exit>;
}

/** Options of commands that list something. */
export const LISTING = { format: { type: 'string' } } as const satisfies ParseArgsOptionsConfig;
