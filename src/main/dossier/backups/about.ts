import { join } from 'node:path';
import { z } from 'zod';
import { live } from '../../../shared/dossier';
import type { Dossier } from '../../../shared/model';
import { type Disk, NODE_DISK } from '../disk';
import { writeAtomically } from '../write-atomically';

/** How many entries of the main kinds a dossier has, those in the bin left out. */
export const Holdings = z.strictObject({
  parties: z.int().min(0),
  issues: z.int().min(0),
  sources: z.int().min(0),
  positions: z.int().min(0),
});
export type Holdings = Readonly<z.infer<typeof Holdings>>;

/**
 * What lies beside the backups of a dossier, in `about.json`, for people and for the case that the dossier itself cannot be read: its title,
 * the absolute path of its file when a backup was last made, and by the id of each backup what it holds and of which file it was made, as
 * copies of a dossier share their backups. Only a convenience: it is made anew when it is missing.
 */
const About = z.object({
  title: z.string(),
  path: z.string(),
  holdings: z.record(z.string(), Holdings),
  paths: z.record(z.string(), z.string()).default({}),
});
type About = Readonly<z.infer<typeof About>>;

/** What a dossier holds, counted. */
export function holdingsOf(dossier: Dossier): Holdings {
  return {
    parties: live(dossier.parties).length,
    issues: live(dossier.issues).length,
    sources: live(dossier.sources).length,
    positions: live(dossier.positions).length,
  };
}

/** The record in a folder of backups; null when there is none that can be understood. Never throws. */
export function readAbout(folder: string, disk: Disk = NODE_DISK): About | null {
  try {
    const text = Buffer.from(disk.readWhole(aboutPath(folder))).toString('utf8');
    return About.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Replaces the record in a folder of backups. Throws `diskFull`, `fileReadOnly` or `saveFailed`. */
export function writeAbout(folder: string, about: About, disk: Disk = NODE_DISK): void {
  writeAtomically(aboutPath(folder), Buffer.from(`${JSON.stringify(about, null, 2)}\n`), {}, disk);
}

function aboutPath(folder: string): string {
  return join(folder, 'about.json');
}
