import { expect, it } from 'vitest';
import { syncServiceOf } from './sync-service';

const none = () => false;

it.each([
  ['/home/anna/Dropbox/talks/a.parley', 'Dropbox'],
  ['/Users/anna/Dropbox (Ministry)/a.parley', 'Dropbox'],
  ['/Users/anna/Library/CloudStorage/Dropbox/a.parley', 'Dropbox'],
  ['/Users/anna/OneDrive/Documents/a.parley', 'OneDrive'],
  ['/Users/anna/OneDrive - Ministry of Foreign Affairs/a.parley', 'OneDrive'],
  ['/Users/anna/Library/CloudStorage/OneDrive-Ministry/a.parley', 'OneDrive'],
  ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/a.parley', 'iCloud Drive'],
  ['/Users/anna/iCloudDrive/a.parley', 'iCloud Drive'],
  ['/Users/anna/Google Drive/a.parley', 'Google Drive'],
  ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.org/My Drive/a.parley', 'Google Drive'],
  ['/home/anna/Nextcloud/a.parley', 'Nextcloud'],
  ['/home/anna/ownCloud/a.parley', 'ownCloud'],
  ['/home/anna/Box/a.parley', 'Box'],
  ['/Users/anna/Library/CloudStorage/Box-Box/a.parley', 'Box'],
  ['/home/anna/pCloudDrive/a.parley', 'pCloud'],
  ['/home/anna/pCloud Drive/a.parley', 'pCloud'],
  ['/home/anna/MEGA/a.parley', 'MEGA'],
  ['/home/anna/Yandex.Disk/a.parley', 'Yandex.Disk'],
  ['/home/anna/Proton Drive/My files/a.parley', 'Proton Drive'],
])('knows by its folder that %s is in %s', (path, service) => {
  expect(syncServiceOf(path, none)).toBe(service);
});

it('knows a folder of Syncthing, which can be called anything, by the mark in a folder above', () => {
  const has = (folder: string, name: string) => folder === '/home/anna/shared' && name === '.stfolder';
  expect(syncServiceOf('/home/anna/shared/talks/2025/a.parley', has)).toBe('Syncthing');
  expect(syncServiceOf('/home/anna/own/a.parley', has)).toBeNull();
});

it.each([
  '/home/anna/Documents/Dropbox.parley',
  '/home/anna/Dropboxes/a.parley',
  '/home/anna/Documents/Box/a.parley',
  '/home/anna/My OneDrive notes/a.parley',
  '/home/anna/mega/a.parley',
  '/a.parley',
])('does not take %s for a folder of a service', (path) => {
  expect(syncServiceOf(path, none)).toBeNull();
});
