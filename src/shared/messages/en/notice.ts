import type { NOTICES } from '../../notices';

/** Quiet notices: what the analyst should know but need not act on. */
export const notice = {
  engineRestarted: 'Parley’s file process stopped and was restarted. Everything that was saved is there.',
  logReplayed_one:
    'Parley was not closed properly last time. {{count}} change was recovered from the log; nothing is lost.',
  logReplayed_other:
    'Parley was not closed properly last time. {{count}} changes were recovered from the log; nothing is lost.',
  logSetAside:
    'A change log that does not belong to this dossier was found and kept as “{{log}}”. It was not applied.',
  logTornTail:
    'The last, never confirmed entry of the change log was incomplete and was left out. It is kept as “{{log}}”.',
  logDamaged:
    'The change log beside this dossier is damaged. What was readable before the damage was recovered; the whole log was kept as “{{log}}”.',
  openedReadOnly: 'This dossier cannot be written to, so it is open for reading only.',
  passagesUnproven_one:
    '{{count}} passage does not stand in its text word for word any more, in “{{title}}”: another program altered the file. Its quote is kept as it was marked; check it before you rely on it.',
  passagesUnproven_other:
    '{{count}} passages do not stand in their texts word for word any more, the first in “{{title}}”: another program altered the file. Their quotes are kept as they were marked; check them before you rely on them.',
  backupFailed:
    'The dossier could not be backed up. Your work is saved as always; check that the disk has room. Settings say where the backups are.',
  sampleCopied: 'This is your own copy of the sample dossier. Change whatever you like.',
  recentMissing: 'The dossier that was open last, “{{name}}”, is no longer where it was.',
} as const satisfies Record<
  | Exclude<(typeof NOTICES)[number], 'logReplayed' | 'passagesUnproven'>
  | `${'logReplayed' | 'passagesUnproven'}_${'one' | 'other'}`,
  string
>;
