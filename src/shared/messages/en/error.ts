import type { ErrorCode } from '../../errors';
import type { InUseContext } from '../../plan/in-use';
import type { RestoreFirstContext } from '../../plan/restore';

/** What is wrong and what to do, in the analyst's words. Names in quotation marks are the analyst's own. */
export const error = {
  fileMissing:
    'The file “{{name}}” is no longer there. It may have been moved, renamed or deleted, or its drive is not connected.',
  fileIsFolder: '“{{name}}” is a folder. Choose a file instead.',
  fileUnreadable:
    'You have no permission to read “{{name}}”. Ask its owner, or copy it to a folder of yours.',
  fileReadOnly: 'The file “{{name}}” cannot be written to. Choose another place, or change its permissions.',
  fileEmpty:
    '“{{name}}” is empty (0 bytes), so there is no dossier in it. If it came from a synchronised folder, wait until it has arrived in full, or fetch an earlier version there.',
  fileTruncated:
    '“{{name}}” is incomplete: its end is missing. It may still be copying. Wait, or fetch another copy; Parley has left it as it is.',
  fileNotDossier: '“{{name}}” is not a Parley dossier. Dossiers are files that end in .parley.',
  fileForeignDatabase:
    '“{{name}}” is a database of another program, not a Parley dossier. Parley has left it as it is.',
  fileNewer:
    '“{{name}}” was last saved by a newer version of Parley (format {{found}}; this version reads up to {{known}}). Update Parley to open it.',
  fileDamaged:
    '“{{name}}” is damaged and was not opened. Parley has left it as it is; open a backup or another copy.',
  fileExists: 'There is already a file named “{{name}}” in that place. Choose another name.',
  nameTooLong:
    '“{{name}}” is too long a name: Parley needs room for a few more letters, for the files that it keeps beside a dossier. Give the file a shorter name.',
  fileInUse:
    '“{{name}}” is open in another database program, or was when that stopped: there is unfinished work of it beside the file. Close the file there; if it is not open anywhere, open and close it there once. Parley has left it as it is.',
  fileReplaced:
    'Another program has changed or replaced “{{name}}” while it was open. Parley has not overwritten it; your changes are safe in the change log beside it. Save a copy to go on.',
  diskFull:
    'There is no room left on the disk for “{{name}}”. Free some space and try again; nothing was overwritten.',
  saveFailed:
    'The change could not be written to the disk, so it was not made. Check that the drive is connected and has room, then try again.',
  logDamaged:
    'The change log beside “{{name}}” is damaged. The dossier was opened as it was last saved; the log was kept as “{{log}}”.',
  copyFailed:
    'The copy “{{name}}” could not be written. Check that the drive is connected and has room, or choose another place. The dossier itself is unharmed.',
  lockLost:
    'Somebody else has taken over “{{name}}”, so this window only reads it now. The change was not made; what you typed is still in the form.',
  lockHeld: '“{{name}}” has just been taken by somebody else. It stays open for reading here.',
  heldBy:
    '“{{name}}” is being edited by {{user}} on {{host}}, since {{since}}. Close it there first, or wait until it is free; nothing was changed.',
  exportFailed:
    'The briefing could not be written to “{{name}}”. An earlier file of that name is unharmed. Close it in other programs or choose another place.',
  exportFolderMissing:
    'The folder for “{{name}}” is no longer there, so the briefing could not be written. It may have been moved or deleted, or its drive is not connected. Choose another place.',
  exportInUse:
    'The briefing could not be written: “{{name}}” is open in another program. Close it there, or choose another name. The earlier file is unharmed.',
  exportIsFolder:
    'The briefing could not be written: “{{name}}” is a folder. Choose another name; the folder is unharmed.',
  exportNameForbidden:
    'The briefing could not be written: the disk does not allow a file to be called “{{name}}”. Choose a name without signs such as : * ? " < > |.',
  exportNameTooLong:
    'The briefing could not be written: “{{name}}” is too long a name. Choose one of at most 200 letters, or a folder that is less deep.',
  exportReadOnly:
    'The briefing could not be written: you have no permission to write “{{name}}” there. Choose another place. An earlier file of that name is unharmed.',
  exportCancelled: 'The export was cancelled. Nothing was written.',
  printFailed:
    'The pages could not be made, so nothing was written. Try again, or export less of the table; Word documents and web pages can be printed too.',
  tooLongForPaper:
    'This table has more than {{most, number}} rows, too many for a document on paper: none is written. Export less of it, or as Excel workbook, CSV or web page.',
  clipboardTooLarge:
    'This table is too large for the clipboard, so nothing was copied. Copy less of it, or export it as a file.',
  cellTooLong:
    'The cell in row {{row}} under “{{column}}” is longer than Excel can hold ({{most, number}} characters), so nothing was written. Export the table in another format, or without that column.',
  tableTooLarge:
    'This table is larger than Excel can hold ({{rows, number}} rows, {{columns, number}} columns), so nothing was written. Export less of it, or in another format.',
  backupMissing: 'This backup is no longer there. Choose another one.',
  backupDamaged: 'This backup is damaged or incomplete, so it cannot be used. Choose another one.',
  backupFailed:
    'The dossier could not be backed up as it is now, so nothing was restored. Free some space on the disk and try again, or open the backup as a copy.',
  nothingToRecover:
    'Nothing of a dossier can be read in “{{name}}” any more. Parley has left it as it is; open a backup or another copy.',
  changeStopped: 'Stopped. Nothing was changed.',
  readOnly: 'This dossier is open for reading only, so nothing can be changed.',
  notFound: 'This entry is no longer in the dossier. It may have been deleted or undone meanwhile.',
  alreadyExists: 'This entry is already in the dossier.',
  inUse: 'Other entries rest on this. Delete or change those first; nothing was changed.',
  inUse_party:
    '“{{name}}” is still in use by {{what}}. Delete what rests on it first, or give the positions to another party. Nothing was deleted.',
  inUse_speaker:
    '“{{name}}” is still named by {{what}}. Choose another speaker there first, or none. Nothing was deleted.',
  inUse_issue:
    '“{{name}}” is still in use by {{what}}. Delete what rests on it first, or move it to another issue. Nothing was deleted.',
  inUse_scale:
    'The scale of “{{name}}” is still in use by {{what}}. Clear the place on the scale there first. Nothing was changed.',
  inUse_source:
    '“{{name}}” still holds {{what}}. Delete the positions that rest on it first. Nothing was deleted.',
  nameMissing: 'Give it a name.',
  nameTaken: 'There is already one called “{{name}}”. Choose another name, or use the one that is there.',
  titleMissing: 'Give it a title.',
  dateMissing: 'Give a date: a day (2025-08-06), a month (2025-08) or a year (2025).',
  dateInvalid:
    '“{{date}}” is not a date. Write a day (2025-08-06, 6.8.2025 or 6 August 2025), a month (2025-08) or a year (2025); add ~ for “about”.',
  statementMissing: 'Say in your own words what the party stated.',
  evidenceMissing:
    'A position needs at least one passage that proves it. Select a passage in a source first.',
  passageEmpty: 'Select some words first: this passage is empty.',
  passageOutOfRange: 'This passage lies outside the text. Select it again.',
  passageWholeText:
    'This selection covers almost the whole text ({{count, number}} characters). Select only the words that prove the position.',
  rangeTaken:
    'Another passage stands at this very place. Choose another range, or cite that passage instead; nothing was changed.',
  passageTwice: 'This position already has that passage.',
  lastEvidence:
    'This is the only passage of the position. Give it another one first, or delete the position.',
  speakerOfOtherParty: '“{{name}}” speaks for another party. Choose a speaker of this party, or none.',
  parentIsDescendant: '“{{name}}” cannot be moved under itself or one of its own sub-issues.',
  scaleInvalid: 'A scale needs a label for both ends.',
  scaleValueWithoutScale: 'This issue has no scale. Give it one before placing positions on it.',
  urlInvalid: '“{{url}}” is not a web address. Write it in full, such as https://example.org/page.',
  datesReversed: 'The first date ({{from}}) is after the second ({{to}}). Swap them.',
  restoreFirst: 'This state refers to “{{name}}”, which is not in the dossier any more. Restore that first.',
  restoreFirst_party:
    'This state belongs to the party “{{name}}”, which was deleted. Restore that party first; nothing was changed.',
  restoreFirst_speaker:
    'This state names the speaker “{{name}}”, who was deleted. Restore that speaker first; nothing was changed.',
  restoreFirst_issue:
    'This state belongs to the issue “{{name}}”, which was deleted. Restore that issue first; nothing was changed.',
  restoreFirst_source:
    'This state rests on the source “{{name}}”, which was deleted. Restore that source first; nothing was changed.',
  restoreFirst_passage:
    'The passage “{{name}}” proves nothing by itself. Restore the position that it proved; the passage comes back with it.',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  nothingToExport: 'There is nothing to export: the view is empty.',
  textEmpty: '“{{name}}” contains no text.',
  textTooLarge:
    '“{{name}}” is too large ({{size}} MB). Texts of up to {{limit}} MB can be imported; split it first.',
  textUndecodable: '“{{name}}” cannot be read as {{encoding}}. Choose another encoding.',
  textDamaged:
    'Some characters of “{{name}}”, which is in Unicode (UTF-8), are damaged. Save it anew where it comes from, or choose another encoding.',
  textBinary: '“{{name}}” is not a plain text file. Save its text as .txt and import that, or paste it.',
  textDuplicate: 'The text of “{{name}}” is already in the dossier as “{{title}}”.',
  documentDamaged:
    '“{{name}}” is damaged or incomplete and was not read. It may still be copying. Fetch another copy, or open it in the program that made it and save it anew.',
  documentTooComplex:
    '“{{name}}” is built in too complicated a way to be read. Open it in a browser or in the program it was made with, copy its text and paste that.',
  archiveUnsafe:
    '“{{name}}” was not opened: it is packed as no ordinary document is, and would unpack to far more than its size, or to places outside it. Ask for another copy, or paste its text.',
  documentUnsafe:
    '“{{name}}” was not opened: it defines abbreviations that could unfold without end (XML entities). Save it anew in the program that made it, or paste its text.',
  documentProtected:
    '“{{name}}” is protected by a password or by copy protection. Open it in the program that made it, save a copy without protection, and import that.',
  documentWithoutText:
    '“{{name}}” holds pictures of pages but no text. Run text recognition (OCR) on it in another program first, then import the result.',
  bibliographyUnreadable:
    'There is no reference in “{{name}}” that Parley can read. Export the list from your reference manager as RIS, BibTeX or CSL-JSON and choose that file.',
  tableEmpty:
    'There is nothing in the table “{{name}}”. If it is a spreadsheet, choose the sheet that holds the positions.',
  tableTooWide:
    '“{{name}}” has {{count, number}} columns; tables of up to {{limit, number}} can be imported. Check that it is a table of positions and that the separator is the right one.',
  tableTooLong:
    '“{{name}}” has more than {{limit, number}} rows, or more cells than can be read at once. Split it into several tables and import them one after the other.',
  tableQuoteOpen:
    'In “{{name}}” a quotation mark that begins in row {{row, number}} is never closed, so that everything after it would be one cell. Close it in the program that made the table, or save the table anew.',
  tableFormatOld:
    '“{{name}}” is a spreadsheet of Excel before 2007 or a binary one. Open it in Excel or LibreOffice, save it as .xlsx or .csv, and import that.',
  tableFormatOther:
    '“{{name}}” is no table that Parley reads. Open it in the program that made it, save it as .xlsx or .csv, and import that.',
  tableTooManyNew_parties:
    'The table would make more than {{count, number}} parties, so its column of parties must be another one. Choose the right column.',
  tableTooManyNew_speakers:
    'The table would make more than {{count, number}} speakers, so its column of speakers must be another one. Choose the right column, or none.',
  tableTooManyNew_issues:
    'The table would make more than {{count, number}} issues, so its column of issues must be another one. Choose the right column.',
  tableTooManyNew:
    'The table would make more than {{count, number}} new entries of one kind, so one of its columns must be another one. Choose the right columns.',
  tableNothing: 'There is nothing in the table to import. Nothing was changed.',
  restoreNameTaken:
    'There is one called “{{name}}” again, so the one in the bin cannot come back. Give the one that is there another name first, or go on with it. Nothing was restored.',
  restoreNameTwice:
    'More than one of these is called “{{name}}”, and they cannot come back together. Restore one, give it another name, then restore the other. Nothing was restored.',
  restoreTextDuplicate:
    'The text of “{{name}}” is in the dossier again as “{{title}}”, so the source in the bin cannot come back beside it. Delete “{{title}}” first, or go on with it. Nothing was restored.',
  restoreTextTwice:
    '“{{name}}” and “{{title}}” have the same text, so only one of the two can come back. Restore one of them. Nothing was restored.',
  restoreWithoutScale:
    '“{{name}}” no longer has the scale on which this position is placed. Give the issue a scale again first. Nothing was restored.',
  restorePassageAlone:
    'A passage comes back with a position that cites it, and this one was taken out of its position. Add it to a position instead. Nothing was restored.',
  formatUnknown:
    '“{{name}}” is in a format that Parley does not read. It reads plain text, Markdown, web pages, PDF, Word (.docx), OpenDocument (.odt), EPUB, RTF and mail (.eml). Save its text in one of these, or paste it.',
  formatOld:
    '“{{name}}” is in a format of older Office programs. Open it in Word or LibreOffice, save it as .docx or .odt, and import that.',
  formatTable:
    '“{{name}}” is a spreadsheet, not a text. Its rows come in as positions by File › Import Position Table…; to have its words as a source, save them as .docx, .odt or .txt and import that.',
  documentTooSlow:
    '“{{name}}” could not be read within {{seconds}} seconds, so it was left out. Open it in the program that made it, copy its text and paste that, or split it.',
  documentTooLarge:
    '“{{name}}” would take more than {{limit}} MB of memory to read, so it was left out. Split it, or copy its text and paste that.',
  documentStopped:
    '“{{name}}” could not be read: it stops the part of Parley that reads documents. It was left out; the others were read. Open it in the program that made it, copy its text and paste that.',
  documentChanged:
    '“{{name}}” has changed since you looked at it here. Choose it again to see what is in it now; nothing was imported.',
  folderWithoutDocuments:
    'There is no document in this folder that Parley reads. It looks for text, Markdown, web pages, PDF, Word (.docx), OpenDocument (.odt), EPUB, RTF and mail (.eml).',
  offerExpired: 'These files were chosen too long ago. Choose them again.',
  requestInvalid:
    'Parley could not carry this out because something in it has an unexpected form. Nothing was changed.',
  engineLost:
    'The part of Parley that keeps the file stopped and is being restarted. Nothing that was saved is lost; try again in a moment.',
  engineGone:
    'The part of Parley that keeps the file stopped again and again, so it was not started any more. What was confirmed is on the disk, and what you asked for since is waiting. Try again, or quit and reopen Parley.',
  searchFailed:
    'The search stopped working. Nothing in the dossier is affected. Try again; if that does not help, close the dossier and open it again.',
  unexpected:
    'Something went wrong that Parley did not foresee. Nothing was changed; what was saved is safe. Try again, or restart Parley.',
} as const satisfies Record<
  | ErrorCode
  | `inUse_${InUseContext}`
  | `restoreFirst_${RestoreFirstContext}`
  | `tableTooManyNew_${'parties' | 'speakers' | 'issues'}`,
  string
>;
