import { ENGINE_BACKUP_METHODS } from '../../shared/ipc/backups';
import type { Answer } from './answer';
import { parsed, plainAnswer } from './answer-parts';
import type { Backups } from './backups';
import { requestAbout } from './request-about';

/**
 * Carries out a page's request that is about backups; null when it is about something else. Rejects with `requestInvalid` when it is not of
 * the contract's form, and with what the methods of `Backups` reject with.
 */
export function answerAboutBackups(backups: Backups, message: unknown): Promise<Answer> | null {
  const request = requestAbout(ENGINE_BACKUP_METHODS, message);
  if (request === null) return null;
  const { method, params } = request;
  switch (method) {
    case 'backups':
      return parsed(ENGINE_BACKUP_METHODS.backups, params, async () => plainAnswer(backups.list()));
    case 'previewBackup':
      return parsed(ENGINE_BACKUP_METHODS.previewBackup, params, async ({ backupId }) =>
        plainAnswer(await backups.preview(backupId)),
      );
    case 'restoreBackup':
      return parsed(ENGINE_BACKUP_METHODS.restoreBackup, params, async ({ transactionId, backupId }) => {
        const outcome = await backups.restore(transactionId, backupId);
        return plainAnswer(outcome.undoState);
      });
  }
}
