import { app as electron } from 'electron';
import type { RecentDossier } from '../shared/ipc/opening';
import type { Application } from './application';
import { isThere } from './is-there';
import { describeRecent } from './recents';

/** A drive that does not answer must not keep the Start view waiting, in milliseconds. */
const LOOK_FOR_MS = 1_000;

/** The recent dossiers as the Start view lists them, the last opened first. */
export async function listRecents(app: Application): Promise<readonly RecentDossier[]> {
  const home = electron.getPath('home');
  return Promise.all(
    app.settings
      .read()
      .recents.map(async (recent) =>
        describeRecent(recent, home, await within(LOOK_FOR_MS, isThere(recent.path))),
      ),
  );
}

async function within(ms: number, answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
