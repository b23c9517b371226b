import { ENGINE_CHANGE_METHODS } from '../../shared/ipc/changes';
import type { Act, Session } from '../dossier/session';
import type { Answer } from './answer';
import { parse, plainAnswer } from './answer-parts';
import type { LongChanges } from './long-changes';
import { requestAbout } from './request-about';

/**
 * Carries out a page's request that changes the dossier, or gives such a one up: what changes little at once, the rest in its time; null when it is about something else. Throws
 * `requestInvalid` when it is not of the contract's form, and throws or rejects with what `LongChanges.carryOut` does.
 */
export function answerAboutChanges(
  session: Session,
  changes: LongChanges,
  message: unknown,
): Answer | Promise<Answer> | null {
  const request = requestAbout(ENGINE_CHANGE_METHODS, message);
  if (request === null) return null;
  const { method, params } = request;
  const carryOut = (id: string, act: Act) => {
    const outcome = changes.carryOut(session, id, act);
    return outcome instanceof Promise
      ? outcome.then(({ undoState }) => plainAnswer(undoState))
      : plainAnswer(outcome.undoState);
  };
  switch (method) {
    case 'execute': {
      const { transactionId, command } = parse(ENGINE_CHANGE_METHODS.execute, params);
      return carryOut(transactionId, command);
    }
    case 'undo':
    case 'redo':
      return carryOut(parse(ENGINE_CHANGE_METHODS[method], params).transactionId, method);
    case 'stopChange':
      parse(ENGINE_CHANGE_METHODS.stopChange, params);
      changes.stop();
      return plainAnswer(null);
  }
}
