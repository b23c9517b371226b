import { assertNever } from '../../shared/assert-never';
import { DossierError } from '../../shared/errors';
import type { FileStatus } from '../../shared/file-status';
import { type EngineAnswers, type EngineMethod, EngineRequest } from '../../shared/ipc';
import { ENGINE_DOSSIER_METHODS } from '../../shared/ipc/dossier';
import type { Dossier } from '../../shared/model';
import type { Notice } from '../../shared/notices';
import type { Session } from '../dossier/session';
import { parse, plainAnswer } from './answer-parts';
import { isAbout } from './request-about';

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
 * Answers a page's request for the dossier itself, at once. The others change something or take their time, and each subject has a file that
 * answers them. Throws `requestInvalid` when it is none of these or not of the contract's form, and whatever the session throws.
 */
export function answer({ session, status, notices }: Kept, message: unknown): Answer {
  const request = EngineRequest.safeParse(message);
  if (!request.success) throw new DossierError('requestInvalid', {}, request.error);
  const { method, params } = request.data;
  if (!isAbout(ENGINE_DOSSIER_METHODS, method)) throw new DossierError('requestInvalid');
  switch (method) {
    case 'state': {
      const { dossier, undoState } = session;
      const isReadOnly = status.access !== 'editing';
      return { ...plainAnswer({ undoState, isReadOnly, file: status, notices }), dossier };
    }
    case 'text':
      return plainAnswer(session.textOf(parse(ENGINE_DOSSIER_METHODS.text, params).hash));
    case 'structure':
      return plainAnswer(session.structureOf(parse(ENGINE_DOSSIER_METHODS.structure, params).hash));
    case 'history': {
      const { filter, before, limit } = parse(ENGINE_DOSSIER_METHODS.history, params);
      return plainAnswer(session.historyPage(filter, before, limit));
    }
    case 'coders':
      return plainAnswer(session.coders());
    default:
      return assertNever(method);
  }
}
