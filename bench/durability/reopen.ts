import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { NODE_DISK } from '../../src/main/dossier/disk';
import { logPathOf } from '../../src/main/dossier/log';
import { openSession } from '../../src/main/dossier/open-session';
import { sizedDossier } from './sized-dossier';

/** How long it takes to open a dossier of 1 MB whose log has so many records that the file has not, in milliseconds. */
export async function reopenTimes(
  folder: string,
  records: number,
  rounds: number,
): Promise<readonly number[]> {
  const path = join(folder, 'reopened.parley');
  // Only what is measured afterwards has to wait for the disk.
  const disk = { ...NODE_DISK, syncData: () => {} };
  const schedule = () => () => {};
  const { session, big, recorded } = await sizedDossier(path, 1, { coder: 'Bench', schedule, disk });
  for (let n = 0; n < records; n++) session.execute(newId(), big.positionAt(recorded + n));
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const copy = join(folder, `reopened-${round}.parley`);
    copyFileSync(path, copy);
    copyFileSync(logPathOf(path), logPathOf(copy));
    const start = performance.now();
    const again = await openSession(copy, { coder: 'Bench', schedule });
    times.push(performance.now() - start);
    const replayed = again.notices.find(({ key }) => key === 'logReplayed')?.params.count;
    if (replayed !== records) throw new Error(`${replayed} of ${records} records were replayed`);
  }
  return times;
}
