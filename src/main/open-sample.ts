import { join } from 'node:path';
import type { Application, DossierWindow } from './application';
import { DOSSIER_EXTENSION } from './dialogs';
import { isThere } from './is-there';
import { openDossier } from './open-dossier';
import { copySample } from './sample';

/**
 * Opens the analyst's own copy of the sample dossier, in the folder Parley of the documents; makes it first when there is none
 * and then says so. Throws as `copySample` and `openDossier` do.
 */
export async function openSample(app: Application, window: DossierWindow | null): Promise<void> {
  const name = app.words('menu.fileName.sample') + DOSSIER_EXTENSION;
  const copy = join(app.locations.documents, app.words('app.name'), name);
  const isNew = await copySample(sampleOf(app), copy, name);
  await openDossier(app, copy, {
    window,
    create: null,
    ...(isNew && { notice: { key: 'sampleCopied', params: {} } }),
  });
}

/** Whether there is a sample to copy. */
export function hasSample(app: Application): Promise<boolean> {
  return isThere(sampleOf(app));
}

function sampleOf(app: Application): string {
  return join(app.locations.resources, 'sample.parley');
}
