import { createHash } from 'node:crypto';
import { basename, dirname, sep } from 'node:path';
import { z } from 'zod';
import type { RecentDossier } from '../shared/ipc/opening';

/** A dossier that was open once: its absolute path, its title then, and when (ISO 8601, UTC). */
export const Recent = z.object({ path: z.string(), title: z.string(), openedAt: z.iso.datetime() });
export type Recent = Readonly<z.infer<typeof Recent>>;

const MOST_RECENTS = 20;

/** `recents` with `opened` first, once, and at most 20 in all. */
export function withRecent(recents: readonly Recent[], opened: Recent): Recent[] {
  return [opened, ...recents.filter(({ path }) => path !== opened.path)].slice(0, MOST_RECENTS);
}

/** What stands for a path outside of main: the beginning of its SHA-256, in hexadecimal. */
export function recentKey(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

/** How the Start view lists a recent dossier. `home` is the person's home folder, which is shown as `~`. */
export function describeRecent(recent: Recent, home: string, isThere: boolean): RecentDossier {
  return {
    key: recentKey(recent.path),
    title: recent.title,
    fileName: basename(recent.path),
    folder: shortened(dirname(recent.path), home),
    openedAt: recent.openedAt,
    isThere,
  };
}

function shortened(folder: string, home: string): string {
  if (folder === home) return '~';
  return folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
