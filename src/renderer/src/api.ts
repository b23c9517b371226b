import { v7 as newUuid } from 'uuid';
import type { Command } from '../../shared/commands';
import { fromWire } from '../../shared/errors';
import type { EngineParams, EngineResults, ShellMethod, ShellParams, ShellResults } from '../../shared/ipc';
import { ask } from './engine-client';

/** A new UUID version 7 for a record or a transaction. */
export function newId(): string {
  return newUuid();
}

/** Asks main. Rejects with the DossierError it was refused with. */
export async function askShell<M extends ShellMethod>(
  method: M,
  params: ShellParams<M>,
): Promise<ShellResults[M]> {
  const answer = await window.parley.call(method, params);
  if (!answer.ok) throw fromWire(answer.error);
  return answer.result;
}

/** Carries out a command; when it resolves, the change is on the disk and on the screen. Rejects with a DossierError. */
export async function execute(command: Command): Promise<void> {
  await ask('execute', { transactionId: newId(), command });
}

/** Takes back the last change. Rejects with `nothingToUndo`. */
export async function undo(): Promise<void> {
  await ask('undo', { transactionId: newId() });
}

/** Makes the change last taken back again. Rejects with `nothingToRedo`. */
export async function redo(): Promise<void> {
  await ask('redo', { transactionId: newId() });
}

/** Gives up a change that takes long: whoever asked for it is refused with `changeStopped`. Never rejects. */
export async function stopChange(): Promise<void> {
  // An engine that is gone has given it up anyhow.
  await ask('stopChange', {}).catch(() => {});
}

/** The whole state of the dossier, as it is in the engine. */
export function readState(): Promise<EngineResults['state']> {
  return ask('state', {});
}

/** The dossier's backups, the newest first. */
export function listBackups(): Promise<EngineResults['backups']> {
  return ask('backups', {});
}

/** What restoring a backup would do now. Rejects with `backupMissing` or `backupDamaged`. */
export function previewBackup(backupId: string): Promise<EngineResults['previewBackup']> {
  return ask('previewBackup', { backupId });
}

/**
 * Brings the dossier to the state of a backup; when it resolves, that is on the disk and on the screen. Rejects with `readOnly`,
 * `backupMissing`, `backupDamaged`, or `backupFailed` when the present could not be backed up first.
 */
export async function restoreBackup(backupId: string): Promise<void> {
  await ask('restoreBackup', { transactionId: newId(), backupId });
}

/** Some of the history, newest first. */
export function readHistory(params: EngineParams<'history'>): Promise<EngineResults['history']> {
  return ask('history', params);
}

/** Everybody who ever changed the dossier. */
export function readCoders(): Promise<EngineResults['coders']> {
  return ask('coders', {});
}

/** What a briefing will be as a file, of its first rows. */
export function previewBriefing(
  params: EngineParams<'previewBriefing'>,
): Promise<EngineResults['previewBriefing']> {
  return ask('previewBriefing', params);
}

/** What of a briefing can only be told by looking at all of it; null when something else was asked for meanwhile. */
export function weighBriefing(
  params: EngineParams<'weighBriefing'>,
): Promise<EngineResults['weighBriefing']> {
  return ask('weighBriefing', params);
}

/** Searches everything; null when something else was asked for meanwhile. Rejects with `searchFailed`. */
export function search(params: EngineParams<'search'>): Promise<EngineResults['search']> {
  return ask('search', params);
}

/** Reads one of the files behind an offer. A bad file is no rejection: its draft carries the error. Rejects with `offerExpired`. */
export function readOffer(params: EngineParams<'readOffer'>): Promise<EngineResults['readOffer']> {
  return ask('readOffer', params);
}

/** Reads one of the files behind an offer with all of its text; the draft carries the error when that cannot be read. Rejects with `offerExpired`. */
export function readWhole(params: EngineParams<'readWhole'>): Promise<EngineResults['readWhole']> {
  return ask('readWhole', params);
}

/** Reads what was copied from a browser or a word processor; the draft carries the error when that cannot be read. */
export function readPasted(html: string, name: string): Promise<EngineResults['readPasted']> {
  return ask('readPasted', { html, name });
}

/** What the reference lists of an offer say of its documents, once all have been read. */
export function matchReferences(
  params: EngineParams<'matchReferences'>,
): Promise<EngineResults['matchReferences']> {
  return ask('matchReferences', params);
}

/** Says that nobody looks at an offer's documents any more. */
export async function forgetOffer(offerId: string): Promise<void> {
  await ask('forgetOffer', { offerId });
}

/** Takes documents of an offer into the dossier, all or none. Rejects with a DossierError. */
export async function importOffer(order: Omit<EngineParams<'importOffer'>, 'transactionId'>): Promise<void> {
  await ask('importOffer', { transactionId: newId(), ...order });
}

/** Reads a table of positions behind an offer. A bad table is no rejection: its draft carries the error. Rejects with `offerExpired`. */
export function readTable(params: EngineParams<'readTable'>): Promise<EngineResults['readTable']> {
  return ask('readTable', params);
}

/** What importing the table that was read last would do; null when something else was asked meanwhile. Rejects with a DossierError. */
export function lookAtTable(params: EngineParams<'lookAtTable'>): Promise<EngineResults['lookAtTable']> {
  return ask('lookAtTable', params);
}

/** Gives up looking through the table, or importing it. */
export async function stopTable(): Promise<void> {
  await ask('stopTable', {});
}

/**
 * Takes the rows of the table into the dossier, in one step, once per transaction id. Resolves to whether they were: not when that was stopped before they were written. Rejects with a
 * DossierError.
 */
export async function importTable(
  transactionId: string,
  order: Omit<EngineParams<'importTable'>, 'transactionId'>,
): Promise<boolean> {
  return (await ask('importTable', { transactionId, ...order })) !== null;
}

/** The rows that were refused, with their reasons, as CSV. Rejects with `offerExpired`. */
export function refusedRows(offerId: string): Promise<EngineResults['refusedRows']> {
  return ask('refusedRows', { offerId });
}

const MOST_KEPT = 20;

/** Keeps the last few answers of a question by hash: what has a hash never changes. */
function keptByHash<R>(read: (hash: string) => Promise<R>): (hash: string) => Promise<R> {
  const kept = new Map<string, Promise<R>>();
  return (hash) => {
    const known = kept.get(hash);
    if (known !== undefined) return known;
    const answer = read(hash);
    kept.set(hash, answer);
    answer.catch(() => kept.delete(hash));
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}

/** The canonical text with this hash. Rejects with `notFound`. */
export const readText = keptByHash((hash) => ask('text', { hash }));

/** The structure with this hash. Rejects with `notFound`. */
export const readStructure = keptByHash((hash) => ask('structure', { hash }));
