import type { NOTICES } from '../../notices';

/** Quiet notices: what the analyst should know but need not act on. */
export const notice = {
  engineRestarted: 'Parley’s file process stopped and was restarted. Everything that was saved is there.',
  logReplayed_one:
    'Parley was not closed properly last time. {{count, number}} change was recovered from the log; nothing is lost.',
  logReplayed_other:
    'Parley was not closed properly last time. {{count, number}} changes were recovered from the log; nothing is lost.',
  logSetAside:
    'A change log that does not belong to this dossier was found and kept as “{{log}}”. It was not applied.',
  logTornTail:
    'The last, never confirmed entry of the change log was incomplete and was left out. It is kept as “{{log}}”.',
  logDamaged:
    'The change log beside this dossier is damaged. What was readable before the damage was recovered; the whole log was kept as “{{log}}”.',
  openedReadOnly: 'This dossier cannot be written to, so it is open for reading only.',
  passagesUnproven_one:
    '{{count, number}} passage does not stand in its text word for word any more, in “{{title}}”: another program altered the file. Its quote is kept as it was marked; check it before you rely on it.',
  passagesUnproven_other:
    '{{count, number}} passages do not stand in their texts word for word any more, the first in “{{title}}”: another program altered the file. Their quotes are kept as they were marked; check them before you rely on them.',
  backupFailed:
    'The dossier could not be backed up. Your work is saved as always; check that the disk has room. Settings say where the backups are.',
  changeStopped:
    'Closing stopped a change that was still being made. Nothing of it is in the dossier, which is as it was before.',
  originalsNotKept_one:
    'The original file “{{name}}” could not be kept beside the dossier. Its text is in the dossier; check that the disk has room.',
  originalsNotKept_other:
    '{{count, number}} original files, “{{name}}” among them, could not be kept beside the dossier. Their texts are in the dossier; check that the disk has room.',
  sampleCopied: 'This is your own copy of the sample dossier. Change whatever you like.',
  recentMissing: 'The dossier that was open last, “{{name}}”, is no longer where it was.',
  savedAgain: 'It can be saved again. Everything is in the dossier’s file.',
  fileWrittenAnew:
    'The file “{{name}}” was deleted or moved away while it was open. Parley has written it anew in the same place, with everything that this window shows.',
  fileWrittenAnewRenamed:
    'The file “{{name}}” was renamed to “{{newName}}” while it was open. Parley goes on with “{{name}}” and has written it anew; “{{newName}}” stays as it was then.',
  conflictCopySaved:
    'You go on in “{{name}}”, which has everything that this window shows. The other program’s file is as it was; open it to compare.',
  savedElsewhere: 'You go on in “{{name}}”, with everything that this window shows, undo included.',
  copySaved: 'What only this window had was saved beside the dossier as “{{name}}”.',
  editingNow: 'This is the newest state, and you can edit it now.',
  syncFolder:
    'This dossier is in a folder of {{service}}. That is fine for one person at a time: before you open it on another computer, close it here and wait until {{service}} has finished. When two change it at once, {{service}} keeps two copies, and somebody has to bring them together by hand.',
  conflictedCopies_one:
    'Beside this dossier there is a conflicted copy of it: {{names}}. It was changed on another computer at the same time, so each may hold entries that the other has not. Compare them before you go on.',
  conflictedCopies_other:
    'Beside this dossier there are {{count, number}} conflicted copies of it: {{names}}. They were changed on other computers at the same time, so each may hold entries that the others have not. Compare them before you go on.',
} as const satisfies Record<Exclude<Key, Counted> | `${Counted}_${'one' | 'other'}`, string>;

type Key = (typeof NOTICES)[number];
/** Those that count something. */
type Counted = 'logReplayed' | 'passagesUnproven' | 'conflictedCopies' | 'originalsNotKept';
