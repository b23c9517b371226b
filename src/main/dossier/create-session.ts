import { basename, dirname } from 'node:path';
import { v7 as makeId } from 'uuid';
import type { Change } from '../../shared/changes';
import { codePointIndex } from '../../shared/code-points';
import type { Command } from '../../shared/commands';
import { emptyDossier } from '../../shared/dossier';
import { DossierError } from '../../shared/errors';
import type { Notice } from '../../shared/notices';
import { plan } from '../../shared/plan';
import { Structure } from '../../shared/structure';
import { openDatabase } from './database';
import { type Disk, NODE_DISK } from './disk';
import { stampOf } from './file';
import { writeError } from './file-errors';
import { sha256 } from './hash';
import { EMPTY_HISTORY } from './history';
import { lastOf } from './last-of';
import { lockPathOf } from './lock-file';
import { Log, logPathOf } from './log';
import { migrate } from './migrate';
import { setLogAside } from './recover';
import { SavedFile } from './saved-file';
import { Session } from './session';
import type { SessionOptions } from './session-options';
import { assertStorable } from './storable';
import { writeFileState, writeTransaction } from './transactions';
import { WorkingDossier } from './working-dossier';
import { removeTemporaries, syncFolder, throughLink, tryToRemove, writeAtomically } from './write-atomically';

/**
 * Creates a dossier: `commands`, the first of them `dossier.create`, are its state when it opens and cannot be taken back.
 * The file is complete on the disk when this returns. Throws `fileExists`, `nameTooLong`, `diskFull`, `fileReadOnly`, `saveFailed`, and what
 * `plan` throws; no file is left behind then.
 */
export async function createSession(
  path: string,
  commands: readonly Command[],
  options: SessionOptions,
): Promise<Session> {
  return createSessionFrom(path, (now) => planAll(commands, options.coder, now), options);
}

/**
 * Creates a dossier that begins with the given rows and texts; `startAt` is told the instant, ISO 8601 in UTC. Otherwise as
 * `createSession`.
 */
export async function createSessionFrom(
  path: string,
  startAt: (now: string) => Start,
  options: SessionOptions,
): Promise<Session> {
  const name = basename(path);
  const disk = options.disk ?? NODE_DISK;
  requireNothingAt(path, disk, name);
  const now = (options.now ?? (() => new Date()))();
  const { coder } = options;
  const { dossier, changes, texts } = startAt(now.toISOString());
  const db = await openDatabase(null);
  try {
    migrate(db, name);
    const first = { seq: 1, id: (options.makeId ?? makeId)() };
    db.transaction(() => {
      const at = now.toISOString();
      writeTransaction(db, { ...first, at, coder, command: 'dossier.create', kind: 'do', changes, texts });
      writeFileState(db, 1, first.seq);
    });
    const notices = setStrayLogAside(path, now, disk);
    const bytes = db.exportBytes();
    const { target, identity } = writeFirst(path, bytes, disk);
    const file = new SavedFile(target, identity, 1, first.seq, disk);
    const log = new Log(logPathOf(target), 0, disk);
    return new Session(
      {
        path: target,
        db,
        dossier,
        history: EMPTY_HISTORY,
        last: first,
        log,
        file,
        size: bytes.length,
        isReadOnly: false,
        notices,
      },
      options,
    );
  } catch (error) {
    db.close();
    throw error;
  }
}

function requireNothingAt(path: string, disk: Disk, name: string): void {
  try {
    // A name that leaves no room for what lies beside a dossier would keep it from being opened again.
    disk.look(lockPathOf(path));
    if (disk.look(path) === null) return;
  } catch (error) {
    throw writeError(error, name);
  }
  throw new DossierError('fileExists', { name });
}

function writeFirst(path: string, bytes: Uint8Array, disk: Disk) {
  removeTemporaries([path], disk);
  const { hash } = writeAtomically(path, bytes, { isNew: true }, disk);
  try {
    // Created is what a power cut does not take away.
    if (syncFolder(dirname(path), disk) === 'failed') throw new Error('the folder could not be synchronised');
    const target = throughLink(path, disk);
    return { target, identity: { stamp: stampOf(target, disk), hash } };
  } catch (error) {
    tryToRemove(path, disk);
    throw writeError(error, basename(path));
  }
}

/** What a new dossier begins with: its rows, the changes that make them, and its texts by their hash. */
export interface Start {
  readonly dossier: WorkingDossier;
  readonly changes: readonly Change[];
  readonly texts: Readonly<Record<string, string>>;
}

/** The first commands as one ChangeSet. */
function planAll(commands: readonly Command[], coder: string, now: string): Start {
  if (commands[0]?.type !== 'dossier.create') throw new DossierError('requestInvalid');
  const dossier = new WorkingDossier(emptyDossier());
  const changes: Change[] = [];
  const texts: Record<string, string> = {};
  const read = (hash: string) => {
    const text = texts[hash];
    if (text === undefined) throw new DossierError('notFound');
    return text;
  };
  const textOf = lastOf((hash) => codePointIndex(read(hash)));
  for (const command of commands) {
    const changeSet = plan(dossier.current, command, {
      now,
      coder,
      textOf,
      structureOf: (hash) => Structure.parse(JSON.parse(read(hash))),
      hashText: sha256,
      rowAt: () => null,
      passagesAt: (sourceId, start, end) => dossier.passagesAt(sourceId, start, end),
    });
    assertStorable(changeSet);
    dossier.check(changeSet.changes);
    dossier.carryOut(changeSet.changes);
    for (const change of changeSet.changes) changes.push(change);
    Object.assign(texts, changeSet.texts);
  }
  return { dossier, changes, texts };
}

/** A log without its dossier, where a new dossier is to be: it belongs to one that was moved or deleted. */
function setStrayLogAside(path: string, now: Date, disk: Disk): readonly Notice[] {
  const logPath = logPathOf(path);
  try {
    if (disk.look(logPath) === null) return [];
  } catch (error) {
    throw writeError(error, basename(path));
  }
  return [{ key: 'logSetAside', params: { log: setLogAside(logPath, now, disk) } }];
}
