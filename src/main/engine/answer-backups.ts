import { ENGINE_METHODS, EngineRequest } from '../../shared/ipc';
import type { Answer } from './answer';
import { parsed, plainAnswer } from './answer-parts';
import type { Backups } from './backups';

/**
 * Carries out a page's request that is about backups; null when it is about something else. Rejects with `requestInvalid` when it is not of
 * the contract's form, and with what the methods of `Backups` reject with.
 */
export function answerAboutBackups(backups: Backups, message: unknown): Promise<Answer> | null {
  const request = EngineRequest.safeParse(message);
  if (!request.success) return null;
  const { method, params } = request.data;
  switch (method) {
    case 'backups':
      return parsed(ENGINE_METHODS.backups, params, async () => plainAnswer(backups.list()));
    case 'previewBackup':
      return parsed(ENGINE_METHODS.previewBackup, params, async ({ backupId }) =>
        plainAnswer(await backups.preview(backupId)),
      );
    case 'restoreBackup':
      return parsed(ENGINE_METHODS.restoreBackup, params, async ({ transactionId, backupId }) => {
        const outcome = await backups.restore(transactionId, backupId);
        return plainAnswer(outcome.undoState);
      });
    default:
      return null;
  }
}
