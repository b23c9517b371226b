import { createInterface } from 'node:readline';
import { isProcessAlive, newIdentity } from '../../engine/this-process';
import { claimLock, takeLock } from '../lock';
import { readLock } from '../lock-file';
import { sight } from '../lock-rules';
import { steadyNow } from '../steady-now';

/*
 * A program for lock.test.ts to run several times at once. Each line of its input is `claim <path>`, or `take <path>` to take over
 * from another computer; for each it prints one line of JSON: whose the lock is then. What it got it keeps, without heartbeats.
 */

async function play(line: string): Promise<object> {
  const [verb = '', path = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
  const options = { me: newIdentity(), isProcessAlive };
  if (verb === 'claim') return outcome(await claimLock(path, options));
  const sighting = sight(null, (await readLock(path)) ?? new Uint8Array(), steadyNow());
  const { record } = sighting;
  // Another player was faster than this one could look.
  if (record?.host === options.me.host) return { kind: 'theirs', pid: record.pid };
  return outcome(await takeLock(path, sighting, options));
}

function outcome(claim: Awaited<ReturnType<typeof claimLock>>): object {
  if (claim.kind === 'theirs') return { kind: claim.kind, pid: claim.sighting.record?.pid ?? null };
  return { kind: claim.kind, pid: process.pid };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await play(line)));
}
