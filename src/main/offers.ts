import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Offer } from '../shared/ipc/sources';
import type { DossierWindow } from './application';
import { offeredFiles } from './offered-files';

/**
 * Allows the window's engine to read these files (absolute paths), of folders all documents below them, and gives the page a name for them: the paths themselves stay
 * in main. Null when there are none, or no dossier to import them into.
 */
export async function offerFiles(window: DossierWindow, chosen: readonly string[]): Promise<Offer | null> {
  const paths = await offeredFiles(chosen);
  if (window.dossier === null || paths.length === 0) return null;
  const offerId = randomUUID();
  window.dossier.engine.offer(offerId, paths);
  return { offerId, fileNames: paths.map((path) => basename(path)) };
}
