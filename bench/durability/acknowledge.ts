import { copyFileSync, readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { openDatabase } from '../../src/main/dossier/database';
import type { Outcome } from '../../src/main/dossier/recorder';
import { lastTransaction, type Transaction } from '../../src/main/dossier/transactions';
import type { ChangeSet } from '../../src/shared/changes';
import { type Keeper, nativeKeeper, wholeFileKeeper } from './peers';
import type { SizedDossier } from './sized-dossier';

/** Times in milliseconds, one per change. */
export interface AcknowledgeTimes {
  readonly parley: readonly number[];
  readonly native: readonly number[];
  readonly wholeFile: readonly number[];
}

/**
 * How long it takes from a command to its acknowledgement, and the two peers for the rows of the very same changes, in turn.
 * Parley also plans the command and numbers, checks and hashes its record; the peers are handed the changes. The whole file is
 * written for one change in `every`.
 */
export async function acknowledgeTimes(
  { session, big, recorded }: SizedDossier,
  rounds: number,
  every: number,
): Promise<AcknowledgeTimes> {
  const native = nativeKeeper(copyOf(session.path, 'native'));
  const image = readFileSync(session.path);
  const wholeFile = wholeFileKeeper(await openDatabase(image), copyOf(session.path, 'whole'));
  let seq = lastTransaction(await openDatabase(image))?.seq ?? 0;
  const times = { parley: [] as number[], native: [] as number[], wholeFile: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const id = newId();
    const command = big.positionAt(recorded + round);
    const start = performance.now();
    const outcome = session.execute(id, command);
    times.parley.push(performance.now() - start);
    seq += 1;
    const transaction = transactionOf(outcome, seq, id);
    times.native.push(timed(native, transaction));
    // The rows must follow one another there too, so that what is not timed is carried out as well.
    if (round % every === 0) times.wholeFile.push(timed(wholeFile, transaction));
  }
  native.close();
  wholeFile.close();
  return times;
}

function timed(keeper: Keeper, transaction: Transaction & ChangeSet): number {
  const start = performance.now();
  keeper.keep(transaction);
  return performance.now() - start;
}

function transactionOf(outcome: Outcome, seq: number, id: string): Transaction & ChangeSet {
  if (outcome.changed === null) throw new Error('nothing changed');
  const { changes, command, kind } = outcome.changed;
  return { seq, id, at: new Date().toISOString(), coder: 'Bench', command, kind, changes, texts: {} };
}

function copyOf(path: string, what: string): string {
  const copy = `${path}-${what}`;
  copyFileSync(path, copy);
  return copy;
}
