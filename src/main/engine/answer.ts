import { assertNever } from '../../shared/assert-never';
import { DossierError } from '../../shared/errors';
import type { FileStatus } from '../../shared/file-status';
import { ENGINE_METHODS, type EngineAnswers, type EngineMethod, EngineRequest } from '../../shared/ipc';
import type { Dossier } from '../../shared/model';
import type { Notice } from '../../shared/notices';
import type { Session } from '../dossier/session';
import { parse, plainAnswer } from './answer-parts';

export interface Answer {
  readonly result: EngineAnswers[EngineMethod];
  /** What the page is given in pieces before the answer; null where it asked for something else. */
  readonly dossier: Dossier | null;
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
 * Answers a page's request that only asks, at once. Throws `requestInvalid` when it is not of the contract's form, and whatever the session throws.
 */
export function answer({ session, status, notices }: Kept, message: unknown): Answer {
  const request = EngineRequest.safeParse(message);
  if (!request.success) throw new DossierError('requestInvalid', {}, request.error);
  const { method, params } = request.data;
  switch (method) {
    case 'state': {
      const { dossier, undoState } = session;
      const isReadOnly = status.access !== 'editing';
      return { ...plainAnswer({ undoState, isReadOnly, file: status, notices }), dossier };
    }
    case 'text':
      return plainAnswer(session.textOf(parse(ENGINE_METHODS.text, params).hash));
    case 'structure':
      return plainAnswer(session.structureOf(parse(ENGINE_METHODS.structure, params).hash));
    case 'execute':
    case 'undo':
    case 'redo':
    case 'stopChange':
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
      // These change something or take their time, and are answered by answer-changes.ts, answer-backups.ts, answer-sources.ts, answer-tables.ts, answer-search.ts and answer-briefings.ts.
      throw new DossierError('requestInvalid');
    case 'history': {
      const { filter, before, limit } = parse(ENGINE_METHODS.history, params);
      return plainAnswer(session.historyPage(filter, before, limit));
    }
    case 'coders':
      return plainAnswer(session.coders());
    default:
      return assertNever(method);
  }
}
