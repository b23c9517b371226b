/** A dossier that cannot be opened because of what is in its file, and what was recovered of it. */
export const damaged = {
  title: 'The dossier cannot be opened',
  kept: 'The file and the change log beside it stay exactly as they are, whatever you choose here.',
  canSalvage:
    'Parley can read every entry that is still whole and make a new dossier of them beside the damaged one. You will be told what is missing.',
  cannotSalvage: 'Nothing of a dossier can be read in it any more.',
  salvage: 'Recover what can be read',
  salvaging: 'Reading what is left…',
  openBackup: 'Open the newest backup of {{at}}',
  more: 'What can be done…',
  fileName: '{{name}} (recovered {{date}})',
  backupFileName: '{{name}} (backup {{date}})',
  report: {
    title: 'Recovered from “{{name}}”',
    place:
      'This is a new dossier, “{{name}}”. The damaged file was not changed; keep it until you have looked through this one.',
    kind: 'Kind of entry',
    recovered: 'Recovered',
    lost: 'Known to be lost',
    kinds: {
      parties: 'Parties',
      speakers: 'Speakers',
      issues: 'Issues',
      sources: 'Sources',
      passages: 'Passages',
      positions: 'Positions',
      assessments: 'Assessments',
      events: 'Events',
    },
    whole: 'Every entry that the file still tells of was recovered.',
    standIns_one:
      '{{count, number}} lost entry that others refer to has an empty one in its place, named “Lost …”. Give it its name when you know it.',
    standIns_other:
      '{{count, number}} lost entries that others refer to have empty ones in their places, named “Lost …”. Give them their names when you know them.',
    damagedTexts_one:
      'The text of {{count, number}} source is not whole. Its notes say so; the quotes of its passages were kept.',
    damagedTexts_other:
      'The texts of {{count, number}} sources are not whole. Their notes say so; the quotes of their passages were kept.',
    fromLog_one: '{{count, number}} change that was not in the file yet came from the change log.',
    fromLog_other: '{{count, number}} changes that were not in the file yet came from the change log.',
    doubtful_one:
      'Of {{count, number}} entry the file held two different versions. Look through the dossier with care.',
    doubtful_other:
      'Of {{count, number}} entries the file held two different versions. Look through the dossier with care.',
    undo: 'What was done before cannot be undone in the new dossier.',
    goOn: 'Look at it',
  },
  /** What stands in for what is lost, as it is written into the recovered dossier. */
  standIn: {
    party: 'Lost party',
    speaker: 'Lost speaker',
    issue: 'Lost issue',
    source: 'Lost source',
    textLost:
      'The text of this source was lost. Only the passages that had been marked in it were recovered.',
    passagesOf: 'Passages that had been marked in this text:',
    withoutPassages: 'The passages that proved this position were lost when the dossier was damaged.',
    textDamaged: 'The text of this source was damaged and is not what was imported. Import it again.',
  },
} as const;
