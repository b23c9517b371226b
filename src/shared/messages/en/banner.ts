/** What lasts about the open dossier's file, and what can be done about it. */
export const banner = {
  label: 'About the file',
  who: '{{user}} on {{host}}',
  somebody: 'somebody who cannot be told',
  since: '{{who}}, since {{time}}',
  held: {
    title: 'Open for reading only',
    text: 'This dossier is open elsewhere: {{who}}. You can read, search and export it; changes wait until it is closed there.',
  },
  silent: {
    title: 'Open for reading only',
    text: 'This dossier was opened by {{who}}, and there has been no sign of life for a while. If Parley is not running there any more, take over.',
  },
  free: {
    title: 'Open for reading only',
    text: 'This dossier was open elsewhere ({{who}}) and is not any more. You can edit it here now.',
    textUnknown: 'This dossier was open elsewhere and is not any more. You can edit it here now.',
  },
  lost: {
    title: 'Taken over by somebody else',
    text: 'The dossier was taken over while this window could not be heard of: {{who}}. This window only reads it now and writes nothing.',
    unsaved: 'It holds changes that are perhaps nowhere else. Save a copy of them.',
    free: 'It is not open there any more. You can edit it here again.',
  },
  stale: 'It has been changed since.',
  unlockable: {
    title: 'Open for reading only',
    text: 'Parley cannot reserve this dossier for you, because nothing can be written beside it just now.',
  },
  replaced: {
    title: 'Changed by another program',
    text: 'Another program has changed or replaced “{{name}}” while it was open here. Parley has not touched it and writes nothing to it.',
    unsaved: 'This window has changes that are not in it. Save them as a conflict copy and go on there.',
    saved: 'Read what is there now, or keep what this window shows as a conflict copy.',
  },
  gone: {
    title: 'Not saved: the folder is gone',
    text: 'The folder of “{{name}}” cannot be found. If it is on a stick or a network drive, connect it again; Parley goes on by itself then. Or save everything in another place.',
  },
  diskFull: {
    title: 'Not saved: the disk is full',
    text: 'There is no room for “{{name}}”. Free some space, or save everything in another place.',
  },
  fileReadOnly: {
    title: 'Not saved: no permission to write',
    text: '“{{name}}” or its folder cannot be written to any more. Change the permission, or save everything in another place.',
  },
  saveFailed: {
    title: 'Not saved: the disk does not answer',
    text: '“{{name}}” could not be written. Check that its drive is connected and well, or save everything in another place.',
  },
  inLog: 'What you have recorded is safe in the log beside the file, and Parley tries again by itself.',
  onlyHere: 'What you have recorded last is perhaps in this window alone.',
  refused: 'Your last change was not made; what you typed is still there.',
  takeOver: 'Take Over',
  edit: 'Edit',
  reopen: 'Show the Newest State',
  readChanged: 'Read the Changed File',
  tryAgain: 'Try Again',
  saveCopy: 'Save a Copy…',
  saveElsewhere: 'Save in Another Place…',
  saveConflictCopy: 'Save Conflict Copy',
  copied: 'A copy was written as “{{name}}”.',
  showInFolder: 'Show in Folder',
} as const;
