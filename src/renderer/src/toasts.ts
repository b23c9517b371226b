import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import { DossierError, type WireError } from '../../shared/errors';
import type { Notice } from '../../shared/notices';
import { messageOf, messageOfWire, words } from './words';

export interface Toast {
  readonly tone: 'notice' | 'advice' | 'error';
  readonly text: string;
  /** A single thing that can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const NOTICE_MS = 8_000;

/** What `Toasts` draws: at most three at a time, the rest wait. */
export const toastQueue = new ToastQueue<Toast>({ maxVisibleToasts: 3 });

/** What the analyst must have read: a notice that leaves by itself could be missed. */
const GRAVE: ReadonlySet<Notice['key']> = new Set([
  'logSetAside',
  'logTornTail',
  'logDamaged',
  'passagesUnproven',
  'conflictedCopies',
]);

/** What the analyst must have read too, although nothing is wrong. */
const ADVICE: ReadonlySet<Notice['key']> = new Set([
  'syncFolder',
  'fileWrittenAnew',
  'fileWrittenAnewRenamed',
  'savedElsewhere',
  'conflictCopySaved',
  'copySaved',
]);

/** Shows what the analyst should know, with an optional action; it leaves by itself unless it is grave or advice. */
export function notify(notice: Notice, action?: Toast['action']): void {
  const text = words(`notice.${notice.key}`, notice.params);
  if (GRAVE.has(notice.key)) toastQueue.add({ tone: 'error', text, ...(action && { action }) });
  else if (ADVICE.has(notice.key)) toastQueue.add({ tone: 'advice', text });
  else toastQueue.add({ tone: 'notice', text }, { timeout: NOTICE_MS });
}

let said: string | null = null;

/**
 * Shows a short confirmation in the interface's words, with an optional action, in the place of the one before it: a pile of them
 * would cover the work. It leaves by itself. Returns its key.
 */
export function say(text: string, action?: Toast['action']): string {
  if (said !== null) toastQueue.close(said);
  said = toastQueue.add({ tone: 'notice', text, ...(action && { action }) }, { timeout: NOTICE_MS });
  return said;
}

/** Takes a notice away before its time; does nothing when it has left. */
export function unsay(key: string): void {
  toastQueue.close(key);
}

/** Takes the last confirmation away: what is opened now needs the room, and it has been read or is of no matter any more. */
export function unsayLast(): void {
  if (said !== null) toastQueue.close(said);
  said = null;
}

/** Takes all notices away: they are about a dossier that is no longer there to be looked at. */
export function unsayAll(): void {
  toastQueue.clear();
  complaints.clear();
}

/** Shows what went wrong, with an optional action; it stays until it is closed. What was stopped is only said. */
export function notifyError(error: unknown, action?: Toast['action']): void {
  // That is what somebody asked for.
  if (error instanceof DossierError && error.code === 'changeStopped') {
    say(messageOf(error));
    return;
  }
  complain(messageOf(error), action);
}

/** Shows what went wrong in another process, with an optional action; it stays until it is closed. */
export function notifyWire(error: WireError, action?: Toast['action']): void {
  complain(messageOfWire(error), action);
}

/** The complaints that are there, by their words: the same one is not made twice, or each would have to be closed. */
const complaints = new Map<string, string>();

function complain(text: string, action?: Toast['action']): void {
  if (complaints.has(text)) return;
  const toast: Toast = { tone: 'error', text, ...(action && { action }) };
  complaints.set(text, toastQueue.add(toast, { onClose: () => complaints.delete(text) }));
}
