import { z } from 'zod';

/** Quiet notices, worded in `messages/en/notice.ts`. */
export const NOTICES = [
  'engineRestarted',
  'logReplayed',
  'logSetAside',
  'logTornTail',
  'logDamaged',
  'openedReadOnly',
  'passagesUnproven',
  'backupFailed',
  'changeStopped',
  'originalsNotKept',
  'sampleCopied',
  'recentMissing',
  'savedAgain',
  'fileWrittenAnew',
  'fileWrittenAnewRenamed',
  'conflictCopySaved',
  'savedElsewhere',
  'copySaved',
  'editingNow',
  'syncFolder',
  'conflictedCopies',
] as const;
/** A notice on its way to the window, with what fills the blanks of its message. */
export const Notice = z.strictObject({
  key: z.enum(NOTICES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Notice = Readonly<z.infer<typeof Notice>>;
