import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import type { FileStatus, Trouble } from '../../shared/file-status';
import { en } from '../../shared/messages/en';
import { ALL_WELL } from '../../shared/testing/all-well';
import type { Translate } from '../../shared/translate';
import { type Banner, bannerOf } from './file-banner';

const i18n = createInstance();
await i18n.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } });
const t: Translate = (key, params) => i18n.t(key, { ...params });

const holder = { user: 'олена', host: 'LAPTOP', since: '2025-08-06T09:00:00.000Z' };

function shown(status: Partial<FileStatus>): Banner | null {
  return bannerOf({ ...ALL_WELL, ...status }, 'حرب.parley', t, (instant) => instant.slice(0, 10));
}

function actionsOf(status: Partial<FileStatus>): readonly string[] {
  return shown(status)?.actions.map(({ action }) => action) ?? [];
}

function wordsOf(status: Partial<FileStatus>): string {
  const banner = shown(status);
  return banner === null ? '' : [banner.title, ...banner.sentences].join(' ');
}

function trouble(code: Trouble['error']['code'], isRefused = false): Trouble {
  return { error: { code, params: {} }, isRefused };
}

it('is not there while all is well, and not for a place that is only for reading, which a notice tells of', () => {
  expect(shown({})).toBeNull();
  expect(shown({ access: 'readOnly' })).toBeNull();
});

it('says who has the dossier and since when, with names kept apart from the words around them', () => {
  expect(wordsOf({ access: 'held', holder })).toContain(
    '\u2068олена\u2069 on \u2068LAPTOP\u2069, since 2025-08-06',
  );
  expect(wordsOf({ access: 'held', holder: null })).toContain('somebody who cannot be told');
  expect(actionsOf({ access: 'held', holder })).toEqual([]);
  expect(actionsOf({ access: 'held', holder, isStale: true })).toEqual(['reopen']);
});

it('offers the dossier when it may be had, and only then', () => {
  expect(shown({ access: 'silent', holder })?.actions).toMatchObject([{ label: 'banner.takeOver' }]);
  expect(shown({ access: 'free', holder })?.actions).toMatchObject([{ label: 'banner.edit' }]);
  expect(actionsOf({ access: 'held', holder, isLost: true })).toEqual([]);
});

it('offers a copy first when a lost dossier has changes that are perhaps nowhere else', () => {
  expect(actionsOf({ access: 'held', holder, isLost: true, isUnsaved: true })).toEqual(['saveCopy']);
  const silent = shown({ access: 'silent', holder, isLost: true, isUnsaved: true });
  expect(silent?.actions).toMatchObject([
    { action: 'saveCopy', isMain: true },
    { action: 'takeOver', isMain: false },
  ]);
});

it.each([
  ['fileMissing', 'the folder is gone'],
  ['diskFull', 'the disk is full'],
  ['fileReadOnly', 'no permission'],
  ['saveFailed', 'the disk does not answer'],
  ['unexpected', 'the disk does not answer'],
] as const)('says of %s what is wrong, and offers another place and another try', (code, words) => {
  expect(wordsOf({ trouble: trouble(code) })).toContain(words);
  expect(actionsOf({ trouble: trouble(code) })).toEqual(['saveElsewhere', 'retry']);
});

it('promises that the log has the changes only where the log can be', () => {
  expect(wordsOf({ trouble: trouble('diskFull'), isUnsaved: true })).toContain('safe in the log');
  expect(wordsOf({ trouble: trouble('fileMissing'), isUnsaved: true })).not.toContain('safe in the log');
  expect(wordsOf({ trouble: trouble('diskFull', true) })).toContain('was not made');
});

it('offers a conflict copy of what another program has replaced', () => {
  const replaced = { trouble: trouble('fileReplaced') };
  expect(actionsOf(replaced)).toEqual(['saveConflictCopy', 'reopen']);
  expect(wordsOf(replaced)).toContain('\u2068حرب.parley\u2069');
  expect(wordsOf({ ...replaced, isUnsaved: true })).toContain('not in it');
});

it('has at most one main button', () => {
  for (const access of ['editing', 'readOnly', 'held', 'silent', 'free'] as const) {
    for (const isLost of [true, false]) {
      for (const isUnsaved of [true, false]) {
        const banner = shown({ access, holder, isLost, isUnsaved, trouble: trouble('fileReplaced') });
        expect(banner?.actions.filter(({ isMain }) => isMain).length).toBeLessThanOrEqual(1);
      }
    }
  }
});
