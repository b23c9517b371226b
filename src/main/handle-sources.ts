import { DossierError } from '../shared/errors';
import { chooseTextFolder, chooseTexts } from './dialogs';
import type { Handlers } from './handlers';
import { offerFiles } from './offers';

/** Texts that come in. */
export const sourceHandlers = {
  chooseSources: async (app, window, { what }) => {
    if (window.dossier === null) return null;
    const paths = what === 'files' ? await chooseTexts(app, window) : await chooseTextFolder(app, window);
    const offer = await offerFiles(window, paths);
    if (offer === null && paths.length > 0) throw new DossierError('folderWithoutDocuments');
    return offer;
  },
} satisfies Partial<Handlers>;
