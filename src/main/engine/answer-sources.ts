import { basename } from 'node:path';
import type { NewSource } from '../../shared/commands';
import type { EngineParams } from '../../shared/ipc';
import { ENGINE_SOURCE_METHODS } from '../../shared/ipc/sources';
import type { Notice } from '../../shared/notices';
import { keepOriginal } from '../dossier/originals';
import type { Session } from '../dossier/session';
import type { DocumentReader } from '../import/read-order';
import type { Answer } from './answer';
import { parsed, plainAnswer } from './answer-parts';
import type { Drafts } from './drafts';
import type { LongChanges } from './long-changes';
import { requestAbout } from './request-about';

/** What documents are read and taken in by. */
export interface Intake {
  readonly drafts: Drafts;
  readonly reader: DocumentReader;
  readonly changes: LongChanges;
  readonly onNotice: (notice: Notice) => void;
}

/**
 * Carries out a page's request that is about documents that come in; null when it is about something else. Rejects with `requestInvalid` when it
 * is not of the contract's form, with what the methods of `Drafts` reject with, and, for an import, with what the session throws.
 */
export function answerAboutSources(
  session: Session,
  intake: Intake,
  message: unknown,
): Promise<Answer> | null {
  const request = requestAbout(ENGINE_SOURCE_METHODS, message);
  if (request === null) return null;
  const { method, params } = request;
  switch (method) {
    case 'readOffer':
      return parsed(ENGINE_SOURCE_METHODS.readOffer, params, async (order) =>
        plainAnswer((await intake.drafts.read(order)).draft),
      );
    case 'readWhole':
      return parsed(ENGINE_SOURCE_METHODS.readWhole, params, async (order) => {
        const { draft, text, structure } = await intake.drafts.read(order);
        return plainAnswer({ draft, text, structure });
      });
    case 'readPasted':
      return parsed(ENGINE_SOURCE_METHODS.readPasted, params, async ({ html, name }) => {
        const from = { kind: 'pasted', html } as const;
        const order = { fileName: name, from, encoding: null, scope: 'page' } as const;
        const { draft, text, structure } = await intake.reader(order);
        return plainAnswer({ draft, text, structure });
      });
    case 'matchReferences':
      return parsed(ENGINE_SOURCE_METHODS.matchReferences, params, async ({ offerId, documents }) =>
        plainAnswer(intake.drafts.match(offerId, documents)),
      );
    case 'forgetOffer':
      return parsed(ENGINE_SOURCE_METHODS.forgetOffer, params, async ({ offerId }) => {
        intake.drafts.forget(offerId);
        return plainAnswer(null);
      });
    case 'importOffer':
      return parsed(ENGINE_SOURCE_METHODS.importOffer, params, (order) =>
        importOffer(session, intake, order),
      );
  }
}

async function importOffer(
  session: Session,
  { drafts, changes, onNotice }: Intake,
  { transactionId, offerId, documents, keepsOriginals }: EngineParams<'importOffer'>,
): Promise<Answer> {
  const sources: NewSource[] = [];
  for (const { place, encoding, scope, textHash, id, citation } of documents) {
    const { draft, text, structure } = await drafts.take({ offerId, place, encoding, scope }, textHash);
    sources.push({ ...citation, id, importedFrom: draft.origin, text, structure });
  }
  const outcome = await changes.whenIdle(() =>
    changes.carryOut(session, transactionId, { type: 'source.import', sources }),
  );
  if (keepsOriginals) {
    const files = documents.map(({ place }, at) => ({
      path: drafts.pathOf(offerId, place),
      hash: sources[at]?.importedFrom?.hash ?? '',
    }));
    keepOriginals(session.path, files, onNotice);
  }
  drafts.forget(offerId);
  return plainAnswer(outcome.undoState);
}

/** The sources are in the dossier by then: that a copy of their files cannot be kept is worth a notice, and loses nothing. */
function keepOriginals(
  dossierPath: string,
  files: readonly { readonly path: string; readonly hash: string }[],
  onNotice: Intake['onNotice'],
): void {
  const failed = files.filter((file) => !tryToKeep(dossierPath, file));
  const [first] = failed;
  if (first === undefined) return;
  const name = basename(first.path);
  onNotice({ key: 'originalsNotKept', params: { count: failed.length, name } });
}

function tryToKeep(dossierPath: string, file: { readonly path: string; readonly hash: string }): boolean {
  try {
    return keepOriginal(dossierPath, file);
  } catch (error) {
    console.error(error);
    return false;
  }
}
