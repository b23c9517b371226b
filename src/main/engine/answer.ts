import { assertNever } from '../../shared/assert-never';
import { DossierError } from '../../shared/errors';
import type { FileStatus } from '../../shared/file-status';
import { ENGINE_METHODS, type EngineAnswers, type EngineMethod, EngineRequest } from '../../shared/ipc';
import type { Dossier } from '../../shared/model';
import type { Notice } from '../../shared/notices';
import type { Outcome } from '../dossier/recorder';
import type { Session } from '../dossier/session';
import { parse, question, transaction } from './answer-parts';

export interface Answer {
  readonly result: EngineAnswers[EngineMethod];
  /** What the page is given in pieces before the answer; null where it asked for something else. */
  readonly dossier: Dossier | null;
  /** What the request has changed, for every page to hear of before the answer; null when it was a question. */
  readonly transaction: { readonly id: string; readonly outcome: Outcome } | null;
}

/** What a request is answered from. */
export interface Kept {
  readonly session: Session;
  readonly status: FileStatus;
  readonly notices: readonly Notice[];
}

/** The id of a page's request, for the answer to carry; null when the message is no request at all. */
export function requestId(message: unknown): number | null {
  const id = EngineRequest.shape.id.safeParse(Object(message).id);
  return id.success ? id.data : null;
}

/**
 * Carries out a page's request. Throws `requestInvalid` when it is not of the contract's form, and whatever the session throws.
 */
export function answer({ session, status, notices }: Kept, message: unknown): Answer {
  const request = EngineRequest.safeParse(message);
  if (!request.success) throw new DossierError('requestInvalid', {}, request.error);
  const { method, params } = request.data;
  switch (method) {
    case 'state': {
      const { dossier, undoState } = session;
      const isReadOnly = status.access !== 'editing';
      return { ...question({ undoState, isReadOnly, file: status, notices }), dossier };
    }
    case 'execute': {
      const { transactionId, command } = parse(ENGINE_METHODS.execute, params);
      return transaction(transactionId, session.execute(transactionId, command));
    }
    case 'undo': {
      const { transactionId } = parse(ENGINE_METHODS.undo, params);
      return transaction(transactionId, session.undo(transactionId));
    }
    case 'redo': {
      const { transactionId } = parse(ENGINE_METHODS.redo, params);
      return transaction(transactionId, session.redo(transactionId));
    }
    case 'text':
      return question(session.textOf(parse(ENGINE_METHODS.text, params).hash));
    case 'structure':
      return question(session.structureOf(parse(ENGINE_METHODS.structure, params).hash));
    case 'backups':
    case 'previewBackup':
    case 'restoreBackup':
    case 'readOffer':
    case 'readWhole':
    case 'readPasted':
    case 'importOffer':
    case 'forgetOffer':
    case 'matchReferences':
    case 'readTable':
    case 'lookAtTable':
    case 'stopTable':
    case 'importTable':
    case 'refusedRows':
    case 'search':
    case 'previewBriefing':
    case 'weighBriefing':
      // These take their time and are answered by answer-backups.ts, answer-sources.ts, answer-tables.ts, answer-search.ts and answer-briefings.ts.
      throw new DossierError('requestInvalid');
    case 'history': {
      const { filter, before, limit } = parse(ENGINE_METHODS.history, params);
      return question(session.historyPage(filter, before, limit));
    }
    case 'coders':
      return question(session.coders());
    default:
      return assertNever(method);
  }
}
