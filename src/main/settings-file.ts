import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstSettings, parseSettings, type StoredSettings } from './settings';

/** The settings on disk. Reading never fails; what could not be written is tried again with the next change. */
export interface SettingsFile {
  read(): StoredSettings;
  /** Replaces the settings; they reach the disk within half a second. */
  update(change: (stored: StoredSettings) => StoredSettings): void;
  /** Writes now what is waiting to be written. */
  flush(): void;
}

/** Scrolling and moving a window change settings many times a second; one write is enough for all of them. */
const WRITE_AFTER_MS = 500;

/**
 * Opens `settings.json` in `folder`, which is made when missing. A damaged file is kept as `settings.broken.json` and the
 * settings start anew, with `coder` as the name that entries carry.
 */
export function openSettingsFile(folder: string, coder: string): SettingsFile {
  const path = join(folder, 'settings.json');
  let stored = load(path, folder) ?? firstSettings(coder);
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    try {
      mkdirSync(folder, { recursive: true });
      replaceFile(path, `${JSON.stringify(stored, null, 2)}\n`);
    } catch (error) {
      console.warn('settings could not be written', error);
    }
  }

  function update(change: (stored: StoredSettings) => StoredSettings): void {
    stored = change(stored);
    timer ??= setTimeout(flush, WRITE_AFTER_MS);
  }

  return { read: () => stored, update, flush };
}

function load(path: string, folder: string): StoredSettings | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const stored = parseSettings(text);
  if (stored === null) setAside(path, join(folder, 'settings.broken.json'));
  return stored;
}

function setAside(path: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch (error) {
    console.warn('damaged settings could not be set aside', error);
  }
}

/** Writes beside the file and renames, so that a crash leaves either the old or the new settings. */
function replaceFile(path: string, text: string): void {
  const temporary = `${path}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
