import { type EngineMethod, EngineRequest } from '../../shared/ipc';

/** The method of a page's request; null when the message is no request at all. */
export function methodOf(message: unknown): EngineMethod | null {
  return EngineRequest.safeParse(message).data?.method ?? null;
}

/** Whether a page's request may change the dossier. */
export function changesDossier(message: unknown): boolean {
  const method = methodOf(message);
  return method !== null && CHANGING.includes(method);
}

const CHANGING: readonly EngineMethod[] = [
  'execute',
  'undo',
  'redo',
  'restoreBackup',
  'importOffer',
  'importTable',
];
