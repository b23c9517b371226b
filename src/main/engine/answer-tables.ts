import { ENGINE_TABLE_METHODS } from '../../shared/ipc/tables';
import type { Session } from '../dossier/session';
import { loadWords } from '../export/words';
import type { Answer } from './answer';
import { parsed, plainAnswer } from './answer-parts';
import { requestAbout } from './request-about';
import type { Tables } from './tables';

/**
 * Carries out a page's request that is about a table of positions that comes in; null when it is about something else. Rejects with `requestInvalid` when
 * it is not of the contract's form, with what the methods of `Tables` reject with, and, for an import, with what the session throws.
 */
export function answerAboutTables(
  session: Session,
  tables: Tables,
  message: unknown,
): Promise<Answer> | null {
  const request = requestAbout(ENGINE_TABLE_METHODS, message);
  if (request === null) return null;
  const { method, params } = request;
  switch (method) {
    case 'readTable':
      return parsed(ENGINE_TABLE_METHODS.readTable, params, async (choice) =>
        plainAnswer(await tables.read(session, choice)),
      );
    case 'lookAtTable':
      return parsed(ENGINE_TABLE_METHODS.lookAtTable, params, async ({ offerId, plan }) =>
        plainAnswer(await tables.look(session, offerId, plan)),
      );
    case 'stopTable':
      return parsed(ENGINE_TABLE_METHODS.stopTable, params, async () => {
        tables.stop();
        return plainAnswer(null);
      });
    case 'importTable':
      return parsed(ENGINE_TABLE_METHODS.importTable, params, async ({ transactionId, offerId, plan }) => {
        // Asked again after the engine was lost: the table is not here any more, but the positions are.
        if (session.hasCarriedOut(transactionId)) return plainAnswer(session.undoState);
        const outcome = await tables.import(session, transactionId, offerId, plan);
        if (outcome === null) return plainAnswer(null);
        tables.forget(offerId);
        return plainAnswer(outcome.undoState);
      });
    case 'refusedRows':
      return parsed(ENGINE_TABLE_METHODS.refusedRows, params, async ({ offerId }) =>
        plainAnswer(tables.refused(offerId, await loadWords())),
      );
  }
}
