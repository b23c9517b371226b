import { createSession } from '../../src/main/dossier/create-session';
import type { Session } from '../../src/main/dossier/session';
import type { SessionOptions } from '../../src/main/dossier/session-options';
import { type BigDossier, bigDossier } from '../big-dossier';

/** What a source of the benchmark's dossier takes in the file, and a position with its passage and its history, in bytes. */
const SOURCE_BYTES = 31_000;
const POSITION_BYTES = 3_000;
/** How much of the file is texts, as far as there are not more positions than anybody records. */
const TEXT_SHARE = 0.7;
const MOST_POSITIONS = 20_000;

export interface SizedDossier {
  readonly session: Session;
  readonly big: BigDossier;
  /** How many positions it has: the number of the next. */
  readonly recorded: number;
}

/** A dossier whose file at `path` takes about so many megabytes (of 10^6 bytes), opened with these options. */
export async function sizedDossier(
  path: string,
  megabytes: number,
  options: SessionOptions,
): Promise<SizedDossier> {
  const bytes = megabytes * 1_000_000;
  const recorded = Math.min(Math.floor((bytes * (1 - TEXT_SHARE)) / POSITION_BYTES), MOST_POSITIONS);
  const big = bigDossier(Math.ceil((bytes - recorded * POSITION_BYTES) / SOURCE_BYTES));
  const positions = Array.from({ length: recorded }, (_, n) => big.positionAt(n));
  return {
    session: await createSession(path, [...big.commands, ...positions], options),
    big,
    recorded,
  };
}
