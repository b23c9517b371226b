import { basename, dirname } from 'node:path';

/** What keeps the files of a folder the same on several computers. */
const SYNC_SERVICES = [
  'Dropbox',
  'OneDrive',
  'iCloud Drive',
  'Google Drive',
  'Nextcloud',
  'ownCloud',
  'Syncthing',
  'Box',
  'pCloud',
  'MEGA',
  'Yandex.Disk',
  'Proton Drive',
] as const;
export type SyncService = (typeof SYNC_SERVICES)[number];

/** The names that the services give to their folders, with an account or a company behind some of them. */
const FOLDERS: readonly (readonly [SyncService, RegExp])[] = [
  ['Dropbox', /^Dropbox( \(.+\)|-.+)?$/u],
  ['OneDrive', /^OneDrive( - .+|-.+)?$/u],
  ['iCloud Drive', /^(iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/u],
  ['Google Drive', /^(Google ?Drive|GoogleDrive-.+|My Drive)$/u],
  ['Nextcloud', /^Nextcloud\d*$/u],
  ['ownCloud', /^ownCloud( - .+)?$/u],
  ['Box', /^(Box Sync|Box-.+)$/u],
  ['pCloud', /^pCloud ?(Drive|Sync|Drive \(.+\))$/u],
  ['MEGA', /^(MEGA|MEGAsync)( Downloads)?$/u],
  ['Yandex.Disk', /^(Yandex\.?Disk(-.+)?|Яндекс\.Диск)$/u],
  ['Proton Drive', /^Proton ?Drive(-.+)?$/u],
];

/** What a service leaves in the folder that it watches, for folders that people have called otherwise. */
const MARKS: readonly (readonly [SyncService, string])[] = [
  ['Syncthing', '.stfolder'],
  ['Dropbox', '.dropbox.cache'],
  ['Nextcloud', '.nextcloudsync.log'],
  ['ownCloud', '.owncloudsync.log'],
];

/** Where a folder called Box is the service's: at home, or beside the other services of a Mac. */
const ABOVE_BOX = /^(Users|home|CloudStorage)$/u;

/**
 * The service that synchronises the file at an absolute path, as far as the folders above it tell; null when none is known to.
 * `has` says whether a folder has an entry of a name.
 */
export function syncServiceOf(
  path: string,
  has: (folder: string, name: string) => boolean,
): SyncService | null {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const name = basename(folder);
    const above = dirname(folder);
    if (name === 'Box' && (ABOVE_BOX.test(basename(above)) || ABOVE_BOX.test(basename(dirname(above))))) {
      return 'Box';
    }
    const service =
      FOLDERS.find(([, pattern]) => pattern.test(name)) ?? MARKS.find(([, mark]) => has(folder, mark));
    if (service !== undefined) return service[0];
  }
  return null;
}
